package org.assistants4j.liberty.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A response that keeps a copy of its bytes. */
final class RecordedResponse extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
  private volatile @Nullable Head head;

  private record Head(int status, String type) {}

  RecordedResponse(HttpServletResponse response) {
    super(response);
  }

  /** As it was when the body was written: later the server may use this for the next answer. */
  private Head head() {
    Head written = head;
    return written == null ? read() : written;
  }

  private Head read() {
    String type = getContentType();
    return new Head(getStatus(), type == null ? "" : type);
  }

  int status() {
    return head().status();
  }

  /** Empty when there is none. */
  String type() {
    return head().type();
  }

  /** What was written, when it is JSON or a stream of events; empty for the bytes of a file. */
  String text() {
    boolean readable = type().contains("json") || type().startsWith("text/event-stream");
    return readable ? copy.toString(UTF_8) : "";
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new RecordedOutput(super.getOutputStream(), copy, () -> head = read());
  }

  @Override
  public void reset() {
    super.reset();
    copy.reset();
    head = null;
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    copy.reset();
    head = null;
  }
}
