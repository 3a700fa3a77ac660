package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.Tool;
import org.assistants4j.engine.Engine;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.Completion;
import org.assistants4j.engine.model.ModelCancelledException;
import org.assistants4j.engine.model.ModelException;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.store.FolderFileStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is cancelled in each of its states. */
class CancelTest {
  private final ScriptedModel model = new ScriptedModel();
  private Runnable reading = () -> {};
  private EngineRig rig;
  private String assistant;
  private String thread;

  @BeforeEach
  void start(@TempDir Path folder) {
    FileStore files = new ObservedFiles(new FolderFileStore(folder), () -> reading.run());
    rig = new EngineRig(files, model, Clock.systemUTC());
    assistant = rig.assistant(EngineRig.function("weather")).id();
    thread = rig.thread("Hi");
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void whileItIsQueued() {
    rig.engine().close();
    try (Engine idle = rig.newEngine(model)) {
      Backend api = idle.tenant("default");
      Heard stream = stream(api);
      assertEquals(RunStatus.CANCELLED, api.runs().cancel(thread, run().id()).status());
      assertEquals(
          List.of("thread.run.created", "thread.run.queued", "thread.run.cancelled", "done"),
          Heard.names(stream.toTheEnd()));
    }
    rig.restart();
    assertFree();
  }

  @Test
  void beforeTheModelHasSaidAnything() {
    CountDownLatch asked = new CountDownLatch(1);
    model.saysAndFallsSilent("", asked);
    Heard stream = stream(rig.api());
    ScriptedModel.await(asked);
    rig.api().runs().cancel(thread, run().id());
    assertEnds(
        stream, "thread.run.in_progress", "thread.run.cancelling", "thread.run.cancelled", "done");
    assertEquals("Hi", newest().text());
    assertFree();
  }

  @Test
  void whileTextFlows() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Half an", said);
    Heard stream = stream(rig.api());
    ScriptedModel.await(said);
    rig.api().runs().cancel(thread, run().id());
    assertEnds(
        stream,
        "thread.message.delta+",
        "thread.run.cancelling",
        "thread.message.incomplete",
        "thread.run.step.cancelled",
        "thread.run.cancelled",
        "done");
    assertEquals(MessageStatus.INCOMPLETE, newest().status());
    assertEquals("run_cancelled", newest().incompleteDetails().reason());
    assertEquals("Half an", newest().text());
    assertFree();
  }

  @Test
  void whileAToolOfTheEngineWorks() {
    CountDownLatch searching = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    FileObject file = upload();
    assistant = rig.assistant(new Tool.FileSearch()).id();
    thread = threadWith(file);
    model.then(
        (to, cancellation) -> {
          // Not before: the file is read into its store first.
          reading = () -> pause(searching, goOn);
          to.call(0, "call_1", "file_search");
          to.arguments(0, "{\"query\":\"rooms\"}");
          return Completion.Finish.CALLS;
        });
    Heard stream = stream(rig.api());
    ScriptedModel.await(searching);
    assertEquals(RunStatus.CANCELLING, rig.api().runs().cancel(thread, run().id()).status());
    goOn.countDown();
    assertEnds(
        stream,
        "thread.run.cancelling",
        "thread.run.step.cancelled",
        "thread.run.cancelled",
        "done");
    assertEquals(RunStepStatus.CANCELLED, steps().get(0).status());
    assertEquals(1, model.requests().size());
    assertFree();
  }

  @Test
  void whileItWaitsForOutputs() {
    model.calls("call_1", "weather", "{}");
    rig.stream(thread, assistant);
    Run run = rig.api().runs().cancel(thread, run().id());
    assertEquals(RunStatus.CANCELLED, run.status());
    assertEquals(null, run.requiredAction());
    assertEquals(RunStepStatus.CANCELLED, steps().get(0).status());
    assertFree();
  }

  @Test
  void onlyOnce() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    model.then(
        (to, cancellation) -> {
          asked.countDown();
          ScriptedModel.await(goOn);
          throw new ModelCancelledException();
        });
    Heard stream = stream(rig.api());
    ScriptedModel.await(asked);
    rig.api().runs().cancel(thread, run().id());
    assertRefused("Cannot cancel run with status 'cancelling'.");
    goOn.countDown();
    assertEnds(stream, "thread.run.cancelling", "thread.run.cancelled", "done");
    assertRefused("Cannot cancel run with status 'cancelled'.");
    assertFree();
  }

  @Test
  void notWhenItHasCompletedOrFailed() {
    rig.stream(thread, assistant);
    assertRefused("Cannot cancel run with status 'completed'.");
    model.then(
        (to, cancellation) -> {
          throw new ModelException("server_error", "on purpose");
        });
    rig.stream(thread, assistant);
    assertRefused("Cannot cancel run with status 'failed'.");
  }

  private static void pause(CountDownLatch begun, CountDownLatch goOn) {
    begun.countDown();
    ScriptedModel.await(goOn);
  }

  private FileObject upload() {
    var content = new ByteArrayInputStream("The rooms are free.".getBytes(StandardCharsets.UTF_8));
    return rig.api().files().create(new FileUpload("rooms.txt", "assistants", content));
  }

  private String threadWith(FileObject file) {
    CreateMessageRequest question =
        CreateMessageRequest.user("Rooms?", new Attachment(file.id(), new Tool.FileSearch()));
    return rig.api().threads().create(new CreateThreadRequest(List.of(question))).id();
  }

  private Heard stream(Backend api) {
    return Heard.on(api.runStreams().create(thread, CreateRunRequest.of(assistant)));
  }

  private Run run() {
    return rig.api().runs().list(thread, null, null, null, null).data().get(0);
  }

  private List<RunStep> steps() {
    return rig.api().runSteps().list(thread, run().id(), null, null, null, null, List.of()).data();
  }

  private Message newest() {
    return rig.api().messages().list(thread, 1, null, null, null, null).data().get(0);
  }

  private void assertRefused(String message) {
    ApiException refused =
        assertThrows(ApiException.class, () -> rig.api().runs().cancel(thread, run().id()));
    assertEquals(400, refused.status());
    assertEquals(message, refused.getMessage());
  }

  private static void assertEnds(Heard stream, String... last) {
    List<RunEvent> events = stream.toTheEnd();
    List<String> names = Heard.names(events);
    assertTrue(names.size() >= last.length, names::toString);
    assertEquals(List.of(last), names.subList(names.size() - last.length, names.size()));
    assertEquals(RunStatus.CANCELLED, Heard.run(events).status());
  }

  private record ObservedFiles(FileStore files, Runnable beforeRead) implements FileStore {
    @Override
    public long write(String fileId, InputStream content, long limit) throws IOException {
      return files.write(fileId, content, limit);
    }

    @Override
    public InputStream read(String fileId) throws IOException {
      beforeRead.run();
      return files.read(fileId);
    }

    @Override
    public void delete(String fileId) throws IOException {
      files.delete(fileId);
    }
  }

  /** The next run completes, and nothing of the cancelled one is left. */
  private void assertFree() {
    assertEquals(RunStatus.COMPLETED, Heard.run(rig.stream(thread, assistant)).status());
    assertEquals(0, rig.engine().runs().openStreams());
    Waiting.until(() -> rig.engine().runs().executing(), none -> none == 0);
  }
}
