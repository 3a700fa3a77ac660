package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import org.assistants4j.api.RunEvent;
import org.assistants4j.engine.MovableClock;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final MovableClock clock = new MovableClock();
  private final Heartbeat heartbeat = new Heartbeat(clock, SILENCE);

  @Test
  void aSilentStreamSaysThatItIsThere() {
    Client client = new Client();
    heartbeat.beat();
    assertEquals(List.of(), client.sink.heard);
    clock.forward(SILENCE);
    heartbeat.beat();
    heartbeat.beat();
    assertEquals(List.of(": keep-alive"), client.sink.heard);
    clock.forward(SILENCE);
    heartbeat.beat();
    assertEquals(List.of(": keep-alive", ": keep-alive"), client.sink.heard);
  }

  @Test
  void aStreamThatSpeaksIsLeftAlone() {
    Client client = new Client();
    clock.forward(SILENCE.minusSeconds(5));
    client.tell();
    clock.forward(SILENCE.minusSeconds(5));
    heartbeat.beat();
    assertEquals(List.of("done"), client.sink.heard);
    clock.forward(SILENCE);
    heartbeat.beat();
    assertEquals(List.of("done", ": keep-alive"), client.sink.heard);
  }

  @Test
  void aClientThatHasGoneEndsItsOwnStreamOnly() {
    Client gone = new Client();
    Client there = new Client();
    gone.sink.gone = true;
    clock.forward(SILENCE);
    heartbeat.beat();
    assertTrue(gone.cancelled);
    assertTrue(gone.sink.closed);
    assertFalse(there.cancelled);
    assertEquals(List.of(": keep-alive"), there.sink.heard);
    assertEquals(1, heartbeat.watched());
  }

  @Test
  void aStreamThatIsOverIsForgotten() {
    Client client = new Client();
    client.tell();
    client.sender.onComplete();
    assertTrue(client.sink.closed);
    assertEquals(0, heartbeat.watched());
    assertEquals(List.of("done"), client.sink.heard);
  }

  @Test
  void aClientThatDoesNotReadIsNotPressed() {
    Client client = new Client();
    client.sink.reads = false;
    client.tell();
    clock.forward(SILENCE.multipliedBy(3));
    heartbeat.beat();
    heartbeat.beat();
    assertEquals(List.of("done"), client.sink.heard);
  }

  @Test
  void theNextEventIsAskedForOnlyAfterAnEventAndNotAfterABeat() {
    Client client = new Client();
    assertEquals(1, client.asked);
    clock.forward(SILENCE);
    heartbeat.beat();
    assertEquals(1, client.asked);
    client.tell();
    assertEquals(2, client.asked);
  }

  /** A stream and whoever hears it. */
  private final class Client implements Flow.Subscription {
    final FakeSink sink = new FakeSink();
    final EventSender sender = new EventSender(Runnable::run, sink, new FakeSse(), heartbeat);
    long asked;
    boolean cancelled;

    Client() {
      sender.onSubscribe(this);
    }

    void tell() {
      sender.onNext(new RunEvent.Done());
    }

    @Override
    public void request(long n) {
      asked += n;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
