package org.assistants4j.liberty.wire;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes down what the server answers below {@code /v1}, a line of JSON for each answer, with the
 * name of the test that was running when it was asked. It stands in the tested applications beside
 * what is tested, and passes every byte and every flush on at once.
 */
@WebFilter(urlPatterns = "/v1/*", asyncSupported = true)
public class Recorder implements Filter {
  private final Path folder = Path.of(System.getProperty("assistants4j.test.records"));

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    JsonObject question = question(asked);
    RecordedResponse answer = new RecordedResponse((HttpServletResponse) response);
    RecordedRequest recorded =
        new RecordedRequest(asked, () -> append(line(question, answer) + "\n"));
    try {
      chain.doFilter(recorded, answer);
    } finally {
      recorded.returned();
    }
  }

  /** To be asked before the answer: after it the server may use the request for the next one. */
  private JsonObject question(HttpServletRequest asked) throws IOException {
    String beta = asked.getHeader("OpenAI-Beta");
    return Json.createObjectBuilder()
        .add("test", RunningTest.readFrom(folder))
        .add("method", asked.getMethod())
        .add("path", asked.getRequestURI().substring(asked.getContextPath().length()))
        .add("beta", beta == null ? "" : beta)
        .build();
  }

  private static String line(JsonObject question, RecordedResponse answer) {
    return Json.createObjectBuilder(question)
        .add("status", answer.status())
        .add("type", answer.type())
        .add("body", answer.text())
        .build()
        .toString();
  }

  private synchronized void append(String line) {
    try {
      Files.writeString(
          folder.resolve(Exchange.FILE),
          line,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
