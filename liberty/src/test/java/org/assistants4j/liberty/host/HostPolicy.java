package org.assistants4j.liberty.host;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A host with the strictest policy under which the chat still works. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HostPolicy extends HttpFilter {
  private static final long serialVersionUID = 1L;
  public static final String NEEDED =
      "script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'";
  public static final String TRUSTED = "trusted-types dompurify";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; require-trusted-types-for 'script'; " + TRUSTED + "; " + NEEDED);
    chain.doFilter(request, response);
  }
}
