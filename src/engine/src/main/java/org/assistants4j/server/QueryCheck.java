package org.assistants4j.server;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import org.assistants4j.api.ApiException;

/** Refuses the one character that PostgreSQL has in no text, so that none is asked for there. */
@PreMatching
@Priority(BetaCheck.ORDER)
public class QueryCheck implements ContainerRequestFilter {
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    String query = servletRequest.getQueryString();
    if (query != null && query.contains("%00")) {
      throw ApiException.badRequest("A query parameter holds the character U+0000.");
    }
  }
}
