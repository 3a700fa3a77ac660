package org.assistants4j.liberty.service;

import java.nio.file.Path;
import java.time.Clock;
import org.assistants4j.api.Backend;
import org.assistants4j.client.RestBackend;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The service with a server that has no streams. */
class PolledServiceTest extends FilesContract {
  private static StubModelServer model;
  private static EngineRig rig;
  private static PlainServer server;
  private static RestBackend backend;

  @BeforeAll
  static void start(@TempDir Path folder) {
    model = StubModelServer.started();
    var settings = new ModelSettings(model.url(), null, "stub");
    rig = new EngineRig(folder, new ChatCompletionsModel(settings), Clock.systemUTC());
    server = new PlainServer(rig.api());
    backend = RestBackend.at(server.url());
  }

  @AfterAll
  static void stop() {
    backend.close();
    server.close();
    rig.close();
    model.close();
  }

  @Override
  protected Backend backend() {
    return backend;
  }

  @Override
  protected StubModelServer model() {
    return model;
  }

  @Override
  protected boolean streams() {
    return false;
  }
}
