package org.assistants4j.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.assistants4j.api.Backend;
import org.assistants4j.engine.model.AliasedModel;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.Model;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the engine in this process. */
class EngineContractTest extends AssistantsContract {
  private StubModelServer model;
  private EngineRig rig;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    model = new StubModelServer();
    ModelSettings settings = new ModelSettings(model.url(), null, "stub");
    Model aliased = new AliasedModel(new ChatCompletionsModel(settings), Map.of("gpt-4", "stub"));
    rig = new EngineRig(folder, aliased, Clock.systemUTC());
  }

  @AfterEach
  void stop() throws Exception {
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
