package org.assistants4j.client;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says who asks and for which version of the API, in the form that the server wants. */
public final class RequestHeaders implements ClientRequestFilter {
  /** The property of a client that has settings of its own. */
  static final String SETTINGS = AssistantsSettings.class.getName();

  private final AssistantsSettings configured = new AssistantsSettings(ConfigProvider.getConfig());

  @Override
  public void filter(ClientRequestContext request) {
    AssistantsSettings settings =
        request.getConfiguration().getProperty(SETTINGS) instanceof AssistantsSettings own
            ? own
            : configured;
    var headers = request.getHeaders();
    headers.putSingle("OpenAI-Beta", "assistants=v2");
    String keyHeader = settings.keyHeader();
    boolean bearer = keyHeader.equalsIgnoreCase(HttpHeaders.AUTHORIZATION);
    settings.key().ifPresent(key -> headers.putSingle(keyHeader, bearer ? "Bearer " + key : key));
    settings.organization().ifPresent(id -> headers.putSingle("OpenAI-Organization", id));
    settings.project().ifPresent(id -> headers.putSingle("OpenAI-Project", id));
    settings.apiVersion().ifPresent(version -> request.setUri(of(request.getUri(), version)));
  }

  /** The address as it is, whatever is encoded there, with one parameter more. */
  private static URI of(URI address, String version) {
    String between = address.getRawQuery() == null ? "?" : "&";
    return URI.create(
        address + between + "api-version=" + URLEncoder.encode(version, StandardCharsets.UTF_8));
  }
}
