package org.assistants4j.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with an engine of its own, whose model says what it is told to say. */
public abstract class WithEngine {
  protected final ScriptedModel model = new ScriptedModel();
  protected final MovableClock clock = new MovableClock();
  protected EngineRig rig;

  @BeforeEach
  final void startEngine(@TempDir Path folder) {
    rig = new EngineRig(folder, model, clock);
  }

  @AfterEach
  final void stopEngine() {
    rig.close();
  }
}
