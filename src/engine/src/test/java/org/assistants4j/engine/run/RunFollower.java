package org.assistants4j.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.assistants4j.api.Run;
import org.assistants4j.engine.EngineRig;

/** Looks at a run, as a caller without a stream does, until it has ended. */
record RunFollower(EngineRig rig, String threadId, String runId) {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  Run untilEnded() {
    Instant limit = Instant.now().plus(LIMIT);
    for (Run run = rig.run(threadId, runId); ; run = rig.run(threadId, runId)) {
      if (run.status().ended()) {
        return run;
      }
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("The run is still " + run.status());
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
