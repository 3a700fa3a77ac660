package org.assistants4j.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assistants4j.api.FileUpload;

/** The content of a file, which is gone once somebody has read of it. */
final class OnceRead extends FilterInputStream {
  private volatile boolean touched;

  private OnceRead(InputStream content) {
    super(content);
  }

  /** The upload, with its content watched. */
  static FileUpload watched(FileUpload upload) {
    return new FileUpload(
        upload.filename(),
        upload.purpose(),
        new OnceRead(upload.content()),
        upload.expiresAfterSeconds());
  }

  /** Whether the content of a watched upload is still whole. */
  static boolean isWhole(FileUpload upload) {
    return upload.content() instanceof OnceRead content && !content.touched;
  }

  @Override
  public int read() throws IOException {
    touched = true;
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    touched = true;
    return super.read(bytes, from, length);
  }

  @Override
  public long skip(long bytes) throws IOException {
    touched = true;
    return super.skip(bytes);
  }
}
