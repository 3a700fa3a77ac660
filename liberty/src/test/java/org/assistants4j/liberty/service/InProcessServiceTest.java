package org.assistants4j.liberty.service;

import java.nio.file.Path;
import java.time.Clock;
import org.assistants4j.api.Backend;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The service with the engine in this process. */
class InProcessServiceTest extends FindingContract {
  private static StubModelServer model;
  private static EngineRig rig;

  @BeforeAll
  static void start(@TempDir Path folder) {
    model = StubModelServer.started();
    var settings = new ModelSettings(model.url(), null, "stub");
    rig = new EngineRig(folder, new ChatCompletionsModel(settings), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    rig.close();
    model.close();
  }

  @Override
  protected Backend backend() {
    return rig.api();
  }

  @Override
  protected StubModelServer model() {
    return model;
  }
}
