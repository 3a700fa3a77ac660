package org.assistants4j.server;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Chooses between an operation and its streaming twin by {@code "stream"} in the body: the SDKs
 * send {@code Accept: application/json} whichever they want.
 */
@PreMatching
@Priority(StreamChoice.ORDER)
public class StreamChoice implements ContainerRequestFilter {
  static final int ORDER = 300;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    boolean hasTwin = path.endsWith("/runs") || path.endsWith("/submit_tool_outputs");
    if (!request.getMethod().equals("POST") || !hasTwin) {
      return;
    }
    byte[] body = body(request);
    request.setEntityStream(new ByteArrayInputStream(body));
    request
        .getHeaders()
        .putSingle(
            HttpHeaders.ACCEPT,
            wantsStream(body) ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON);
  }

  private static byte[] body(ContainerRequestContext request) {
    try {
      return request.getEntityStream().readAllBytes();
    } catch (IOException cut) {
      throw BodyReading.unreadable(cut);
    }
  }

  private static boolean wantsStream(byte[] body) {
    try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(body))) {
      boolean wants = false;
      int depth = 0;
      while (parser.hasNext()) {
        switch (parser.next()) {
          case START_OBJECT, START_ARRAY -> depth++;
          case END_OBJECT, END_ARRAY -> depth--;
          case KEY_NAME -> {
            if (depth == 1 && parser.getString().equals("stream")) {
              wants = parser.next() == JsonParser.Event.VALUE_TRUE;
            }
          }
          default -> {}
        }
      }
      return wants;
    } catch (RuntimeException notJson) {
      // Whoever reads the body for the operation says what is wrong with it.
      return false;
    }
  }
}
