package org.assistants4j.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.Flow;
import org.assistants4j.api.RunEvent;

/**
 * Sends runs' events on the container's threads: a client that reads slowly keeps no run waiting.
 */
@ApplicationScoped
public class EventStreams {
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  void send(Flow.Publisher<RunEvent> events, SseEventSink sink, Sse sse) {
    events.subscribe(new EventSender(executor, sink, sse));
  }
}
