package org.assistants4j.server;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose request it is, before anything else of it is looked at: by its key, or, when no
 * keys are configured, by its coming from this machine.
 */
@ApplicationScoped
@PreMatching
@Priority(KeyCheck.ORDER)
public class KeyCheck implements ContainerRequestFilter {
  static final int ORDER = 50;

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

  @Inject EngineSettings settings;
  @Inject Keys keys;
  @Inject Caller caller;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!keys.isEmpty()) {
      caller.actsFor(tenant(shown(request)));
    } else if (isLoopback(servletRequest.getRemoteAddr())) {
      caller.actsFor(settings.tenant());
    } else {
      throw refused("No keys are configured, so this server answers its own machine only.");
    }
  }

  private String tenant(@Nullable String key) {
    if (key == null) {
      throw refused(
          "You didn't provide an API key. Send it in the header 'Authorization: Bearer KEY', or"
              + " in the header 'api-key'.");
    }
    return keys.tenant(key).orElseThrow(() -> refused("Incorrect API key provided."));
  }

  /** Azure's SDKs send {@code api-key}; all others a bearer token. */
  private static @Nullable String shown(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
    return bearer.matches() ? bearer.group(1) : request.getHeaderString("api-key");
  }

  private static ApiException refused(String message) {
    return ApiException.of(
        401, new ApiError(message, "invalid_request_error", null, "invalid_api_key"));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
