package org.assistants4j.chat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands requests below the configured path to the endpoint, and hides the path that it has. */
final class ChatForward extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final String path;

  ChatForward(String path) {
    this.path = path;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String asked = request.getRequestURI().substring(request.getContextPath().length());
    int parameters = asked.indexOf(';');
    String plain = parameters < 0 ? asked : asked.substring(0, parameters);
    if (plain.equals(path) || plain.startsWith(path + "/")) {
      String rest = plain.substring(path.length());
      request.getRequestDispatcher(ChatSettings.DEFAULT_PATH + rest).forward(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
