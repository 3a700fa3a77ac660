package org.assistants4j.liberty;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the page may do: run scripts of this server only, ask this server only, show its images
 * only, and stand in no frame. Nothing that an answer brings along can change that.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class PagePolicy extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern PAGE =
      Pattern.compile("/?(index\\.html|page\\.css|favicon\\.svg)?|/(assistants4j|webjars)/.*");
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob:",
          "connect-src 'self'",
          "form-action 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          // the policy by which DOMPurify reads what it makes safe
          "trusted-types dompurify");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    if (PAGE.matcher(path).matches()) {
      protect(response);
    }
    chain.doFilter(request, response);
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (!response.containsHeader("Cache-Control")) {
      // kept by nobody: its date is that of the build, which a reproducible build gives each
      // version
      response.setHeader("Cache-Control", "no-store");
    }
  }
}
