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
    JsonArray prompt = newestRequest().body().getJsonArray("messages");
    long taken = answers.stream().filter(answer -> answer.startsWith("msg_")).count();
    long refused = answers.stream().filter(answer -> answer.startsWith("400 ")).count();
    assertEquals(MANY, 1 + taken + refused, answers::toString);
    assertEquals(1 + taken, prompt.size());
    free(onlyRun());
  }

  /** The request of this test's run, which is the only one that runs. */
  private StubModelServer.Request newestRequest() {
    int before = asked;
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
    api().runs().cancel(thread, active.id());
    assertEquals(RunStatus.CANCELLED, ended(active.id()).status());
    model().then(StubReply.text("Now"));
    assertEquals(RunStatus.COMPLETED, ended(start()).status());
    Message newest = api().messages().list(thread, 1, null, null, null, null).data().get(0);
    assertEquals("Now", newest.text());
  }

  private Run ended(String run) {
    return Waiting.until(() -> api().runs().retrieve(thread, run), it -> it.status().ended());
  }
}
