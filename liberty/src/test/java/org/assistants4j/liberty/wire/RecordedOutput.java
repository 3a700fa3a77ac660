package org.assistants4j.liberty.wire;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes through, and then into the copy what has been taken. */
final class RecordedOutput extends ServletOutputStream {
  private final ServletOutputStream output;
  private final ByteArrayOutputStream copy;

  RecordedOutput(ServletOutputStream output, ByteArrayOutputStream copy) {
    this.output = output;
    this.copy = copy;
  }

  @Override
  public void write(int one) throws IOException {
    output.write(one);
    copy.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    output.write(bytes, offset, length);
    copy.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    output.flush();
  }

  @Override
  public void close() throws IOException {
    output.close();
  }

  @Override
  public boolean isReady() {
    return output.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    output.setWriteListener(listener);
  }
}
