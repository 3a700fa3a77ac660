package org.assistants4j.liberty.ask;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assistants4j.service.AssistantService;

/**
 * Asks within the server, and tells how long that took there: with {@code model} the model itself,
 * else the service on the engine of this very application.
 */
@WebServlet("/bench/ask")
public class InServer extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Ask> straight = new ConcurrentHashMap<>();
  @Inject private transient AssistantService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String model = request.getParameter("model");
    Ask ask =
        model == null
            ? new ServiceAsk(service)
            : straight.computeIfAbsent(model, url -> new StraightAsk(URI.create(url)));
    try {
      response.getWriter().print(ask.send());
    } catch (Exception failed) {
      throw new ServletException(failed);
    }
  }
}
