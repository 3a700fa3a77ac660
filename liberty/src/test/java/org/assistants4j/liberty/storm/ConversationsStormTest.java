package org.assistants4j.liberty.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.TestDatabase;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.SocketModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many conversations at once in one process, whose functions are called beside each other: {@code
 * -Dstorm.conversations=200 -Dstorm.turns=20} makes more of them than the build does.
 */
class ConversationsStormTest {
  private static final int CONVERSATIONS = Integer.getInteger("storm.conversations", 20);
  private static final int TURNS = Integer.getInteger("storm.turns", 5);
  private static final long MIB = 1 << 20;

  /** Tasks that wait for the ends of runs' lifetimes, and what JIT and pools keep. */
  private static final long KEPT_A_TURN = 4 << 10;

  private static final long KEPT = 8 * MIB;

  private SocketModelServer model;
  private EngineRig rig;
  private Storm storm;

  @BeforeEach
  void start(@TempDir Path folder) {
    model = new SocketModelServer(DerivingModel::reply);
    rig =
        new EngineRig(
            folder,
            new ChatCompletionsModel(new ModelSettings(model.url(), null, "stub")),
            Clock.systemUTC());
    storm = new Storm(rig.api(), TURNS);
  }

  @AfterEach
  void stop() {
    storm.close();
    rig.close();
    model.close();
  }

  @Test
  void everyAnswerBelongsToItsConversationAndNothingIsLeft() {
    storm.hold(Math.min(CONVERSATIONS, 20));
    settle();
    Footprint before = Footprint.now();
    Footprint.resetPeaks();
    long began = System.nanoTime();
    double[] turns = storm.hold(CONVERSATIONS);
    double seconds = (System.nanoTime() - began) / 1e9;
    long peak = Footprint.peakHeap();
    settle();
    Waiting.until(Footprint::busyThreads, busy -> busy <= before.busy());
    Footprint after = Footprint.now();
    print(turns, seconds, before, peak, after);
    assertEquals(CONVERSATIONS * TURNS, turns.length);
    long kept = KEPT + turns.length * KEPT_A_TURN;
    assertTrue(after.heap() <= before.heap() + kept, before + ", then " + after);
  }

  /** Until nobody asks, no run executes, no stream and no connection to the model is open. */
  private void settle() {
    assertEquals(0, storm.busyThreads());
    Waiting.until(() -> rig.engine().runs().executing(), none -> none == 0);
    Waiting.until(() -> rig.engine().runs().openStreams(), none -> none == 0);
    Waiting.until(model::open, none -> none == 0);
  }

  private void print(double[] turns, double seconds, Footprint before, long peak, Footprint after) {
    Arrays.sort(turns);
    System.out.printf(
        "%s: %d conversations of %d turns with two calls each: %.1f turns/s, a turn takes %.0f ms"
            + " (p99 %.0f ms); heap %d MiB, at most %d with its garbage, then %d; threads %d (%d"
            + " busy), at most %d, then %d (%d busy)%n",
        TestDatabase.onPostgres() ? "PostgreSQL" : "H2",
        CONVERSATIONS,
        TURNS,
        turns.length / seconds,
        turns[turns.length / 2],
        turns[(int) Math.ceil(0.99 * turns.length) - 1],
        before.heap() / MIB,
        peak / MIB,
        after.heap() / MIB,
        before.threads(),
        before.busy(),
        Footprint.peakThreads(),
        after.threads(),
        after.busy());
  }
}
