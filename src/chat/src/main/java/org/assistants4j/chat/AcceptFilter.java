package org.assistants4j.chat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Answers with events whoever names them, and everyone else with JSON, whatever they accept. */
@PreMatching
public final class AcceptFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
    boolean events =
        accept != null
            && request.getMethod().equals("POST")
            && accept.toLowerCase(Locale.ROOT).contains(MediaType.SERVER_SENT_EVENTS);
    request
        .getHeaders()
        .putSingle(
            HttpHeaders.ACCEPT, events ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON);
  }
}
