package org.assistants4j.client;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says who asks and for which version of the API. */
public final class RequestHeaders implements ClientRequestFilter {
  private final AssistantsSettings settings;

  /** As configured where the client is built. */
  public RequestHeaders() {
    this(new AssistantsSettings(ConfigProvider.getConfig()));
  }

  RequestHeaders(AssistantsSettings settings) {
    this.settings = settings;
  }

  @Override
  public void filter(ClientRequestContext request) {
    var headers = request.getHeaders();
    headers.putSingle("OpenAI-Beta", "assistants=v2");
    settings.key().ifPresent(key -> headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + key));
    settings.organization().ifPresent(id -> headers.putSingle("OpenAI-Organization", id));
    settings.project().ifPresent(id -> headers.putSingle("OpenAI-Project", id));
  }
}
