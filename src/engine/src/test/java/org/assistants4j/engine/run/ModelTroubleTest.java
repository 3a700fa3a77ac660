package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.LastError;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says when its model server does not do as it should; the thread stays usable. */
class ModelTroubleTest {
  private static final Duration SILENCE = Duration.ofMillis(300);

  private StubModelServer model;
  private EngineRig rig;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    model = new StubModelServer();
    ModelSettings settings = new ModelSettings(model.url(), "sk-secret", "stub", SILENCE);
    rig = new EngineRig(folder, new ChatCompletionsModel(settings), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    rig.close();
    model.close();
  }

  @Test
  void tooManyRequests() {
    assertFails(
        StubReply.error(429, "Rate limit reached"),
        "rate_limit_exceeded",
        "The model server answered 429: Rate limit reached.");
  }

  @Test
  void aBrokenServer() {
    assertFails(
        StubReply.error(500, "Out of memory"),
        "server_error",
        "The model server answered 500: Out of memory.");
  }

  @Test
  void aWrongKeyThatTheServerRepeats() {
    assertFails(
        StubReply.error(401, "Incorrect API key provided: sk-secret"),
        "server_error",
        "The model server answered 401: Incorrect API key provided: …");
  }

  @Test
  void aPromptThatIsRefused() {
    assertFails(
        StubReply.error(400, "Too long"),
        "invalid_prompt",
        "The model server answered 400: Too long.");
  }

  @Test
  void silenceFromTheStart() {
    assertFails(StubReply.silent(), "server_error", "The model did not say anything for 0.3 s.");
  }

  @Test
  void silenceInTheMiddle() {
    assertFails(
        StubReply.silentAfter("Half an"),
        "server_error",
        "The model did not say anything for 0.3 s.");
  }

  @Test
  void aStreamThatBreaksOff() {
    assertFails(
        StubReply.broken("Half an"),
        "server_error",
        "The model server broke off in the middle of its answer.");
  }

  @Test
  void nonsense() {
    assertFails(
        StubReply.body("<html>Welcome</html>"),
        "server_error",
        "The model server answered something that is no chat completion.");
  }

  private void assertFails(StubReply reply, String code, String message) {
    model.then(reply);
    String assistant = rig.assistant().id();
    String thread = rig.thread("Hi");
    Run run = Heard.run(rig.stream(thread, assistant));
    assertEquals(RunStatus.FAILED, run.status());
    assertEquals(new LastError(code, message), run.lastError());
    rig.api().messages().create(thread, CreateMessageRequest.user("Again"));
    assertEquals(RunStatus.COMPLETED, Heard.run(rig.stream(thread, assistant)).status());
  }
}
