package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Backend;
import org.assistants4j.client.RestBackend;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  @Test
  void aServerThatListsNoThreadsFindsNoConversations() {
    Map<String, String> tags = Map.of("customer", "4711");

    var unsupported =
        assertThrows(
            UnsupportedOperationException.class, () -> service().conversations(tags, 20, null));

    assertTrue(unsupported.getMessage().startsWith("The server lists no threads"));
    assertEquals(404, assertInstanceOf(ApiException.class, unsupported.getCause()).status());
  }
}
