package org.assistants4j.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A multipart body on its way to whoever takes it apart: no part is longer than it may be, and
 * there are no more than there may be. It is refused while it is read, and not when all of it is
 * there.
 */
final class PartLimit extends FilterInputStream {
  private static final int MOST_HEADERS = 8 * 1024;
  private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(ISO_8859_1);

  private final byte[] delimiter;
  private final long mostBytes;
  private final int mostParts;
  private int matched;
  private boolean inHeaders = true;
  private int headersMatched;
  private long bytes;
  private int parts;

  /**
   * @param boundary as the content type names it
   * @param mostBytes of the content of one part
   */
  PartLimit(InputStream body, String boundary, long mostBytes, int mostParts) {
    super(body);
    this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    this.mostBytes = mostBytes;
    this.mostParts = mostParts;
    // The first boundary has no line before it.
    this.matched = 2;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count((byte) next);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    for (int i = 0; i < read; i++) {
      count(into[offset + i]);
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    return super.skip(0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(byte next) {
    bytes++;
    matched = matched(delimiter, matched, next);
    if (matched == delimiter.length) {
      beginPart();
    } else if (inHeaders) {
      countHeader(next);
    } else if (bytes - matched > mostBytes) {
      throw tooLarge(mostBytes);
    }
  }

  /** A line end begins what is looked for: after a mismatch it can begin again nowhere else. */
  private static int matched(byte[] wanted, int matched, byte next) {
    if (next == wanted[matched]) {
      return matched + 1;
    }
    return next == wanted[0] ? 1 : 0;
  }

  private void beginPart() {
    matched = 0;
    inHeaders = true;
    headersMatched = 0;
    bytes = 0;
    parts++;
    // The last delimiter ends the body and begins no part.
    if (parts > mostParts + 1) {
      throw BadChatRequestException.conflict(
          "At most " + mostParts + " files are taken at once.", "too_many_files");
    }
  }

  private void countHeader(byte next) {
    headersMatched = matched(END_OF_HEADERS, headersMatched, next);
    if (headersMatched == END_OF_HEADERS.length) {
      inHeaders = false;
      bytes = 0;
    } else if (bytes > MOST_HEADERS) {
      throw BadChatRequestException.invalid(
          "The headers of a part are too long.", "file", "invalid_value");
    }
  }

  static BadChatRequestException tooLarge(long most) {
    return BadChatRequestException.tooLarge(
        "The file is larger than " + most + " bytes.", "file_too_large");
  }
}
