package org.assistants4j.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.UUID;

/** Gives every answer an id by which it can be spoken of. */
public class RequestId implements ContainerResponseFilter {
  private static final String HEADER = "x-request-id";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!response.getHeaders().containsKey(HEADER)) {
      response
          .getHeaders()
          .putSingle(HEADER, "req_" + UUID.randomUUID().toString().replace("-", ""));
    }
  }
}
