package org.assistants4j.liberty.wire;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes through, and then into the copy what has been taken, and tells of it. */
final class RecordedOutput extends ServletOutputStream {
  private final ServletOutputStream output;
  private final ByteArrayOutputStream copy;
  private final Runnable onWrite;

  RecordedOutput(ServletOutputStream output, ByteArrayOutputStream copy, Runnable onWrite) {
    this.output = output;
    this.copy = copy;
    this.onWrite = onWrite;
  }

  @Override
  public void write(int one) throws IOException {
    output.write(one);
    copy.write(one);
    onWrite.run();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    output.write(bytes, offset, length);
    copy.write(bytes, offset, length);
    onWrite.run();
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
