package org.assistants4j.client;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.assistants4j.api.FileUpload;

/** Writes a file as {@code multipart/form-data} without holding it in memory. */
@Produces(MediaType.MULTIPART_FORM_DATA)
public final class FileUploadWriter implements MessageBodyWriter<FileUpload> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == FileUpload.class;
  }

  @Override
  public void writeTo(
      FileUpload upload,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    String boundary = "assistants4j-" + UUID.randomUUID();
    headers.putSingle(
        HttpHeaders.CONTENT_TYPE,
        new MediaType("multipart", "form-data", Map.of("boundary", boundary)));
    field(body, boundary, "purpose", upload.purpose());
    if (upload.expiresAfterSeconds() != null) {
      field(body, boundary, "expires_after[anchor]", "created_at");
      field(body, boundary, "expires_after[seconds]", upload.expiresAfterSeconds().toString());
    }
    part(body, boundary, "file\"; filename=\"" + quoted(upload.filename()));
    text(body, "Content-Type: application/octet-stream\r\n\r\n");
    upload.content().transferTo(body);
    text(body, "\r\n--" + boundary + "--\r\n");
  }

  private static void field(OutputStream body, String boundary, String name, String value)
      throws IOException {
    part(body, boundary, name);
    text(body, "\r\n" + value + "\r\n");
  }

  private static void part(OutputStream body, String boundary, String name) throws IOException {
    text(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n");
  }

  /** As browsers do it: what could end the name or the line is percent-encoded. */
  private static String quoted(String filename) {
    return filename.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
  }

  private static void text(OutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
