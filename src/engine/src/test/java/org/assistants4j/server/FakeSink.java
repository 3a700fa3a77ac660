package org.assistants4j.server;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client that reads, or does not, or has gone. */
final class FakeSink implements SseEventSink {
  final List<String> heard = new ArrayList<>();
  boolean closed;
  boolean reads = true;
  boolean gone;

  @Override
  public CompletionStage<?> send(OutboundSseEvent event) {
    if (gone) {
      return CompletableFuture.failedFuture(new IOException("broken pipe"));
    }
    heard.add(event.getName() == null ? ": " + event.getComment() : event.getName());
    return reads ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
