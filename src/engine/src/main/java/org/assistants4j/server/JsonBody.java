package org.assistants4j.server;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.Run;
import org.assistants4j.api.json.Json;
import org.assistants4j.server.v1.CreateThread;
import org.assistants4j.server.v1.VersionOneRequest;
import org.jspecify.annotations.Nullable;

/** Reads and writes the contract's records as JSON, and nothing else. */
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  private static final String CONTRACT = Run.class.getPackageName();

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.getPackageName().equals(CONTRACT) || VersionOneRequest.class.isAssignableFrom(type);
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String text = utf8(body.readAllBytes());
    if (text.isBlank()) {
      return empty(type);
    }
    return Json.readRequest(new StringReader(text), genericType);
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      var mistake = new InvalidParameterException("The JSON body is not in UTF-8.", null, null);
      mistake.initCause(broken);
      throw mistake;
    }
  }

  /** A thread may be made of nothing. */
  private static Object empty(Class<?> type) {
    if (type.equals(CreateThreadRequest.class)) {
      return new CreateThreadRequest();
    } else if (type.equals(CreateThread.class)) {
      return new CreateThread();
    }
    throw new InvalidParameterException("The request needs a JSON body.", null, null);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.getPackageName().equals(CONTRACT);
  }

  @Override
  public void writeTo(
      Object object,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Json.write(object).getBytes(StandardCharsets.UTF_8));
  }
}
