package org.assistants4j.engine;

import java.nio.file.Path;
import java.time.Clock;
import org.assistants4j.api.Backend;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Many at once, in this process. */
class EngineContentionTest extends ContentionContract {
  @TempDir static Path folder;

  private final StubModelServer model = StubModelServer.started();
  private final EngineRig rig =
      new EngineRig(
          folder,
          new ChatCompletionsModel(new ModelSettings(model.url(), null, "stub")),
          Clock.systemUTC());

  @AfterEach
  void stop() {
    rig.close();
    model.close();
  }

  @Override
  protected Backend api() {
    return rig.api();
  }

  @Override
  protected StubModelServer model() {
    return model;
  }
}
