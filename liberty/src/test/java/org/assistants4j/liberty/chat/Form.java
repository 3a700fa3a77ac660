package org.assistants4j.liberty.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;

/** A form with files, as browsers send it. */
public final class Form {
  private static final String BOUNDARY = "----FormBoundary7MA4YWxkTrZu0gW";
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public static Form file(String name, String content) {
    return new Form().and(name, content.getBytes(UTF_8));
  }

  public static Form file(String name, byte[] content) {
    return new Form().and(name, content);
  }

  public Form and(String name, byte[] content) {
    String headers =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    body.writeBytes(headers.formatted(BOUNDARY, name).getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
    return this;
  }

  public String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  public byte[] bytes() {
    byte[] start = body.toByteArray();
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    byte[] all = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, all, start.length, end.length);
    return all;
  }

  BodyPublisher publisher() {
    return BodyPublishers.ofByteArray(bytes());
  }
}
