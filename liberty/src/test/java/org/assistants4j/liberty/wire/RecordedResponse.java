package org.assistants4j.liberty.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A response that keeps a copy of its bytes. */
final class RecordedResponse extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

  RecordedResponse(HttpServletResponse response) {
    super(response);
  }

  /** What was written, when it is JSON or a stream of events; empty for the bytes of a file. */
  String text() {
    String type = getContentType();
    boolean readable =
        type != null && (type.contains("json") || type.startsWith("text/event-stream"));
    return readable ? copy.toString(UTF_8) : "";
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new RecordedOutput(super.getOutputStream(), copy);
  }

  @Override
  public void reset() {
    super.reset();
    copy.reset();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    copy.reset();
  }
}
