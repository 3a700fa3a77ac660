package org.assistants4j.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.InvalidParameterException;

/** Tells what the REST client throws in the words of the API. */
final class ServerFaults {
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int MOST_CAUSES = 20;

  private final String host;

  /** A server whose URL may hold a user and password, which no message shows. */
  ServerFaults(URI server) {
    host = server.getScheme() + "://" + server.getHost() + port(server);
  }

  private static String port(URI server) {
    return server.getPort() < 0 ? "" : ":" + server.getPort();
  }

  /**
   * The client, with all that it throws about the server being an {@link ApiException}, and asking
   * again what may be.
   */
  <T> T guard(Class<T> api, T client, Retries retries) {
    Object guarded =
        Proxy.newProxyInstance(
            api.getClassLoader(),
            new Class<?>[] {api},
            (proxy, method, arguments) ->
                retries.ask(new ClientCall(client, method, arguments, this)));
    return api.cast(guarded);
  }

  /** An {@link ApiException}, or what was thrown when it says nothing about the server. */
  RuntimeException translate(Throwable thrown) {
    Throwable root = thrown;
    for (int i = 0; i < MOST_CAUSES; i++) {
      if (root instanceof ApiException known) {
        return known;
      } else if (root instanceof WebApplicationException refused) {
        return new RefusalMapper().toThrowable(refused.getResponse());
      } else if (root instanceof InvalidParameterException unexpected) {
        return fault(
            BAD_GATEWAY, "The answer of " + host + " is not the API's", unexpected, thrown);
      } else if (root.getCause() == null) {
        break;
      }
      root = root.getCause();
    }
    return thrown instanceof RuntimeException own && !isFromConnection(own, root)
        ? own
        : fault(UNAVAILABLE, unserved(root), root, thrown);
  }

  private String unserved(Throwable root) {
    return root instanceof IOException
        ? "Cannot reach " + host
        : "The request to " + host + " could not be made";
  }

  private static boolean isFromConnection(RuntimeException thrown, Throwable root) {
    return thrown instanceof ProcessingException || root instanceof IOException;
  }

  private static ApiException fault(int status, String what, Throwable why, Throwable thrown) {
    String reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    String code = status == UNAVAILABLE ? "connection_failed" : "unexpected_answer";
    ApiException fault =
        ApiException.of(status, new ApiError(what + ": " + reason, "server_error", null, code));
    fault.initCause(thrown);
    return fault;
  }
}
