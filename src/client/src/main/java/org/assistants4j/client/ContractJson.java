package org.assistants4j.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.json.Json;

/** Reads and writes the contract's records, and nothing else, whatever JSON its host prefers. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ContractJson implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** Ahead of the runtime's own JSON. */
  static final int PRIORITY = 1;

  private static final String CONTRACT = ApiException.class.getPackageName();

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isOfContract(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isOfContract(type);
  }

  private static boolean isOfContract(Class<?> type) {
    return type.isRecord() && type.getPackageName().equals(CONTRACT);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    return Json.read(new InputStreamReader(body, StandardCharsets.UTF_8), genericType);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(Json.write(value).getBytes(StandardCharsets.UTF_8));
  }
}
