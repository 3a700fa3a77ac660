package org.assistants4j.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.json.Json;

/** An answer that keeps its request's id, and whose errors have the API's form. */
final class FormedResponse extends HttpServletResponseWrapper {
  private static final String HEADER = "x-request-id";

  private final HttpServletRequest request;
  private final String id;

  FormedResponse(HttpServletRequest request, HttpServletResponse response, String id) {
    super(response);
    this.request = request;
    this.id = id;
    setHeader(HEADER, id);
  }

  @Override
  public void reset() {
    super.reset();
    setHeader(HEADER, id);
  }

  @Override
  public void sendError(int status) throws IOException {
    reset();
    ApiException told = HttpErrors.of(status, request.getMethod(), request.getRequestURI());
    byte[] body = Json.write(new ApiError.Envelope(told.error())).getBytes(StandardCharsets.UTF_8);
    setStatus(status);
    setContentType("application/json");
    setContentLength(body.length);
    getOutputStream().write(body);
  }

  /** The server's own words would be a page, and not always ours to show. */
  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }
}
