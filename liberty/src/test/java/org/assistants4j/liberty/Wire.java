package org.assistants4j.liberty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests as bytes: what no HTTP client would send. */
final class Wire {
  private static final int SLOWEST_MILLIS = 30_000;

  private final URI base;

  /** What came back. */
  record Answer(int status, List<String> headers, String body) {
    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  /**
   * @param base what paths are appended to, with a slash at its end
   */
  Wire(URI base) {
    this.base = base;
  }

  Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** Sends a request with the version header, its length and these headers. */
  Answer send(String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer send(String method, String path, byte[] body, String... headers) {
    StringBuilder head =
        new StringBuilder("%s %s%s HTTP/1.1\r\n".formatted(method, base.getPath(), path))
            .append("Host: localhost\r\nConnection: close\r\nOpenAI-Beta: assistants=v2\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (Stream.of(headers).noneMatch(each -> each.matches("(Content-Length|Transfer-).*"))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(SLOWEST_MILLIS);
      socket
          .getOutputStream()
          .write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(method + " " + path, broken);
    }
  }

  /** What announces its length is read to there: the server may wait for the request's body. */
  private static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new AssertionError("no answer but '" + head + "'");
      }
      head.write(next);
    }
    List<String> lines = head.toString(StandardCharsets.UTF_8).strip().lines().toList();
    int status = Integer.parseInt(lines.get(0).split(" ")[1]);
    Answer answer = new Answer(status, lines.subList(1, lines.size()), "");
    int length = answer.header("Content-Length").map(Integer::valueOf).orElse(Integer.MAX_VALUE);
    byte[] body = in.readNBytes(length);
    return new Answer(status, answer.headers(), new String(body, StandardCharsets.UTF_8));
  }
}
