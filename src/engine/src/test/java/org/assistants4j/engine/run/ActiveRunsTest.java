package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.Cancellation;
import org.junit.jupiter.api.Test;

/** One part of a run at a time. */
class ActiveRunsTest {
  private final ActiveRuns active = new ActiveRuns();

  @Test
  void aPartThatComesBeforeTheOneBeforeHasLeftWaitsForIt() throws Exception {
    Cancellation before = active.enter("run_a");
    CompletableFuture<Cancellation> after = new CompletableFuture<>();
    Thread next = new Thread(() -> after.complete(active.enter("run_a")));
    next.start();
    Waiting.until(next::getState, state -> state == Thread.State.TIMED_WAITING);

    active.leave("run_a");

    assertNotSame(before, after.get(10, TimeUnit.SECONDS));
    assertEquals(Set.of("run_a"), active.ids());
  }

  @Test
  void nothingBeginsOnANodeThatIsStopping() {
    active.close();

    assertThrows(IllegalStateException.class, () -> active.enter("run_a"));
  }
}
