package org.assistants4j.chat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** A browser, for as long as it listens. */
final class SseOutlet implements Outlet {
  private static final long SLOWEST_NANOS = Duration.ofSeconds(30).toNanos();

  private final Sse sse;
  private final SseEventSink sink;
  private final ReentrantLock sending = new ReentrantLock();
  private volatile long lastSent = System.nanoTime();
  private volatile boolean gone;

  SseOutlet(Sse sse, SseEventSink sink) {
    this.sse = sse;
    this.sink = sink;
  }

  @Override
  public void send(String event, String json) {
    sending.lock();
    try {
      send(sse.newEvent(event, json));
    } finally {
      sending.unlock();
    }
  }

  /** Whether nothing was sent for that long. */
  boolean isSilent(Duration silence) {
    return System.nanoTime() - lastSent >= silence.toNanos();
  }

  /** Sends a comment, unless something is being sent, so that proxies keep the connection. */
  void beat() {
    if (sending.tryLock()) {
      try {
        send(sse.newEventBuilder().comment("still here").build());
      } finally {
        sending.unlock();
      }
    }
  }

  private boolean isGone() {
    return gone || sink.isClosed();
  }

  private void send(OutboundSseEvent event) {
    if (isGone()) {
      return;
    }
    try {
      await(sink.send(event).toCompletableFuture());
      lastSent = System.nanoTime();
    } catch (ExecutionException | TimeoutException | RuntimeException leftOrStuck) {
      gone = true;
      System.getLogger(SseOutlet.class.getName())
          .log(Level.DEBUG, "A browser went away; its run goes on", leftOrStuck);
    }
  }

  /** Whoever interrupts wants the answer to end, and not the browser to miss an event. */
  private static void await(CompletableFuture<?> sent) throws ExecutionException, TimeoutException {
    long end = System.nanoTime() + SLOWEST_NANOS;
    boolean interrupted = false;
    try {
      while (true) {
        try {
          sent.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
          return;
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    sink.close();
  }
}
