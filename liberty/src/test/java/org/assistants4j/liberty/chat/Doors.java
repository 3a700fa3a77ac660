package org.assistants4j.liberty.chat;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;

/** Logs visitors in and out, as a host application does, and tells what their sessions hold. */
@WebServlet("/doors/*")
public class Doors extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String PASSWORD = "of-tests";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String user = request.getParameter("user");
    switch (request.getPathInfo()) {
      case "/in" -> request.login(user, PASSWORD);
      case "/out" -> request.logout();
      case "/away" -> leave(request);
      default -> tell(request, response.getWriter());
    }
  }

  private static void leave(HttpServletRequest request) throws ServletException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    request.logout();
  }

  private static void tell(HttpServletRequest request, PrintWriter out) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      out.print("no session");
      return;
    }
    Collections.list(session.getAttributeNames()).stream()
        .filter(name -> !name.startsWith("org.jboss.weld") && !name.startsWith("WELD"))
        .forEach(name -> out.println(name + "=" + session.getAttribute(name).getClass().getName()));
  }
}
