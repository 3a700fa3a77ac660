package org.assistants4j.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every answer an id by which it can be spoken of. It stands before JAX-RS, which answers
 * some malformed requests without asking any filter of its own.
 */
@WebFilter(urlPatterns = "/v1/*", asyncSupported = true)
public class RequestId implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(RequestId.class);

  /** The request's attribute that holds its id. */
  static final String ATTRIBUTE = RequestId.class.getName();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = "req_" + UUID.randomUUID().toString().replace("-", "");
    request.setAttribute(ATTRIBUTE, id);
    FormedResponse formed =
        new FormedResponse((HttpServletRequest) request, (HttpServletResponse) response, id);
    try {
      chain.doFilter(request, formed);
    } catch (ServletException | RuntimeException unexpected) {
      if (formed.isCommitted()) {
        throw unexpected;
      }
      LOG.error("Request {} failed because of an unexpected error", id, unexpected);
      formed.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }
}
