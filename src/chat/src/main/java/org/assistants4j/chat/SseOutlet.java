package org.assistants4j.chat;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A browser, for as long as it listens. */
final class SseOutlet implements Outlet {
  private static final long SLOWEST_SECONDS = 30;

  private final Sse sse;
  private final SseEventSink sink;
  private boolean gone;

  SseOutlet(Sse sse, SseEventSink sink) {
    this.sse = sse;
    this.sink = sink;
  }

  @Override
  public void send(String event, String json) {
    if (gone || sink.isClosed()) {
      return;
    }
    try {
      sink.send(sse.newEvent(event, json))
          .toCompletableFuture()
          .get(SLOWEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException leftOrStuck) {
      gone = true;
      System.getLogger(SseOutlet.class.getName())
          .log(Level.DEBUG, "A browser went away; its run goes on", leftOrStuck);
    }
  }

  @Override
  public void close() {
    sink.close();
  }
}
