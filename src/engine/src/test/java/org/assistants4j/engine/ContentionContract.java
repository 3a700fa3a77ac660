package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every backend keeps when many want the same thread at the same moment. */
public abstract class ContentionContract {
  private static final int MANY = 50;
  private static final int CANCELS = 10;

  private String assistant;
  private String thread;
  private int asked;

  protected abstract Backend api();

  protected abstract StubModelServer model();

  @BeforeEach
  final void prepare() {
    asked = model().requests().size();
    assistant =
        api()
            .assistants()
            .create(CreateAssistantRequestBuilder.builder().model("stub").build())
            .id();
    var hello = new CreateThreadRequest(List.of(CreateMessageRequest.user("Hi")));
    thread = api().threads().create(hello).id();
  }

  @Test
  void ofFiftyRunsAtOnceOneIsTakenAndTheThreadGoesOn() {
    model().then(StubReply.silentAfter("Half"));
    List<String> answers = AtOnce.all(MANY, i -> start());
    Run active = onlyRun();
    String refused = "400 Thread %s already has an active run %s.".formatted(thread, active.id());
    assertEquals(1, Collections.frequency(answers, active.id()));
    assertEquals(MANY - 1, Collections.frequency(answers, refused), answers::toString);
    free(active);
  }

  @Test
  void fiftyMessagesDuringARunAreRefusedAndTheThreadGoesOn() {
    model().then(StubReply.silentAfter("Half"));
    String run = start();
    List<String> answers = AtOnce.all(MANY, i -> say("More"));
    String refused =
        "400 Can't add messages to %s while a run %s is active.".formatted(thread, run);
    assertEquals(MANY, Collections.frequency(answers, refused), answers::toString);
    free(onlyRun());
    assertTrue(say("More").startsWith("msg_"));
  }

  @Test
  void aMessageThatWasTakenBesideARunIsInItsPrompt() {
    model().then(StubReply.silentAfter("Half"));
    List<String> answers = AtOnce.all(MANY, i -> i % 2 == 0 ? start() : say("More"));
    JsonArray prompt = request().body().getJsonArray("messages");
    long taken = answers.stream().filter(answer -> answer.startsWith("msg_")).count();
    long refused = answers.stream().filter(answer -> answer.startsWith("400 ")).count();
    assertEquals(MANY, 1 + taken + refused, answers::toString);
    assertEquals(1 + taken, prompt.size());
  }

  @Test
  void runsCancelledInOneStateAfterAnotherEndTheirStreamsAndFreeTheThread() {
    for (int i = 0; i < CANCELS; i++) {
      model().then(StubReply.silent());
      cancelled("thread.run.in_progress");
      model().then(StubReply.silentAfter("Half"));
      cancelled("thread.message.delta+");
      assertEquals("run_cancelled", newest().incompleteDetails().reason());
    }
    model().then(StubReply.text("Now"));
    assertEquals(RunStatus.COMPLETED, ended(start()).status());
  }

  /** Cancels a run when its stream has told this event. */
  private void cancelled(String event) {
    Heard stream = Heard.on(api().runStreams().create(thread, CreateRunRequest.of(assistant)));
    stream.until(event);
    request();
    Run run = api().runs().list(thread, 1, null, null, null).data().get(0);
    api().runs().cancel(thread, run.id());
    List<String> names = Heard.names(stream.toTheEnd());
    assertEquals(
        List.of("thread.run.cancelled", "done"), names.subList(names.size() - 2, names.size()));
    assertEquals(RunStatus.CANCELLED, ended(run.id()).status());
  }

  /** The next request that reaches the model; before it does, its reply waits for another. */
  private StubModelServer.Request request() {
    int before = asked++;
    return Waiting.until(() -> model().requests(), all -> all.size() > before).get(before);
  }

  private String start() {
    return answer(() -> api().runs().create(thread, CreateRunRequest.of(assistant)).id());
  }

  private String say(String text) {
    return answer(() -> api().messages().create(thread, CreateMessageRequest.user(text)).id());
  }

  /** The id of what was made, or how it was refused. */
  private static String answer(Supplier<String> work) {
    try {
      return work.get();
    } catch (ApiException refused) {
      return refused.status() + " " + refused.getMessage();
    }
  }

  private Run onlyRun() {
    List<Run> runs = api().runs().list(thread, null, null, null, null).data();
    assertEquals(1, runs.size());
    return runs.get(0);
  }

  /** Cancels the run; the next one completes. */
  private void free(Run active) {
    request();
    api().runs().cancel(thread, active.id());
    assertEquals(RunStatus.CANCELLED, ended(active.id()).status());
    model().then(StubReply.text("Now"));
    assertEquals(RunStatus.COMPLETED, ended(start()).status());
    assertEquals("Now", newest().text());
  }

  private Message newest() {
    return api().messages().list(thread, 1, null, null, null, null).data().get(0);
  }

  private Run ended(String run) {
    return Waiting.until(() -> api().runs().retrieve(thread, run), it -> it.status().ended());
  }
}
