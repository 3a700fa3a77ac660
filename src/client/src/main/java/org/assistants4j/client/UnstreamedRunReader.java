package org.assistants4j.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.sse.InboundSseEvent;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.assistants4j.api.Run;
import org.assistants4j.api.json.Json;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

/** Reads the run that a server answers with where a stream was asked for. */
@Consumes(MediaType.APPLICATION_JSON)
public final class UnstreamedRunReader implements MessageBodyReader<Publisher<InboundSseEvent>> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Publisher.class;
  }

  /** Events that fail with {@link AnsweredWithRun}, which whoever subscribes knows. */
  @Override
  public Publisher<InboundSseEvent> readFrom(
      Class<Publisher<InboundSseEvent>> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    Run run = (Run) Json.read(new InputStreamReader(body, StandardCharsets.UTF_8), Run.class);
    return subscriber -> {
      subscriber.onSubscribe(new NoEvents());
      subscriber.onError(new AnsweredWithRun(run));
    };
  }

  private static final class NoEvents implements Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
