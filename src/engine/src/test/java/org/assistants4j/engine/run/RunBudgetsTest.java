package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.WithEngine;
import org.assistants4j.engine.model.Completion;
import org.assistants4j.engine.model.ModelRequest;
import org.assistants4j.engine.model.Tokens;
import org.junit.jupiter.api.Test;

/** What a run may use, and what it says that it used. */
class RunBudgetsTest extends WithEngine {
  @Test
  void eachRoundMayAnswerWithWhatIsLeft() {
    model.using(new Usage(10, 200)).calls("call_1", "weather", "{}").says("Sunny");
    Run waiting = run("Weather?", budgets(null, 300));
    assertEquals(300, request(0).sampling().maxCompletionTokens());
    Run ended = submit(waiting, "call_1");
    assertEquals(RunStatus.COMPLETED, ended.status());
    assertEquals(100, request(1).sampling().maxCompletionTokens());
  }

  @Test
  void aRunWhoseAnswersUsedAllIsIncompleteWithoutAnotherQuestion() {
    model.using(new Usage(10, 256)).calls("call_1", "weather", "{}");
    Run ended = submit(run("Weather?", budgets(null, 256)), "call_1");
    assertEquals(RunStatus.INCOMPLETE, ended.status());
    assertEquals("max_completion_tokens", ended.incompleteDetails().reason());
    assertEquals(new Usage(10, 256), ended.usage());
    assertEquals(1, model.requests().size());
    assertNull(ended.completedAt());
    assertNull(ended.expiresAt());
  }

  @Test
  void anAnswerThatIsCutKeepsWhatWasSaid() {
    model.then(
        (to, cancellation) -> {
          to.text("Once upon");
          return Completion.Finish.LENGTH;
        });
    Run ended = run("Tell", budgets(null, 256));
    assertEquals("max_completion_tokens", ended.incompleteDetails().reason());
    Message message = newest(ended);
    assertEquals("Once upon", message.text());
    assertEquals("max_tokens", message.incompleteDetails().reason());
    assertEquals(new Usage(10, 5), steps(ended).get(0).usage());
  }

  @Test
  void callsThatAreCutAreNotMadeButCounted() {
    model.then(
        (to, cancellation) -> {
          to.call(0, "call_1", "weather");
          to.arguments(0, "{\"ci");
          return Completion.Finish.LENGTH;
        });
    Run ended = run("Weather?", budgets(null, 256));
    assertEquals(RunStatus.INCOMPLETE, ended.status());
    assertEquals(List.of(), steps(ended));
    assertEquals(new Usage(10, 5), ended.usage());
  }

  @Test
  void aPromptThatDoesNotFitAtItsShortestIsNotAsked() {
    Run ended = run("word ".repeat(300), budgets(256, null));
    assertEquals(RunStatus.INCOMPLETE, ended.status());
    assertEquals("max_prompt_tokens", ended.incompleteDetails().reason());
    assertEquals(Usage.NONE, ended.usage());
    assertEquals(0, model.requests().size());
  }

  @Test
  void promptsOfAllRoundsCountTogether() {
    model.using(new Usage(250, 5)).calls("call_1", "weather", "{}");
    Run ended = submit(run("Weather?", budgets(256, null)), "call_1");
    assertEquals("max_prompt_tokens", ended.incompleteDetails().reason());
    assertEquals(1, model.requests().size());
    assertTrue(steps(ended).stream().allMatch(it -> it.status().equals(RunStepStatus.COMPLETED)));
  }

  @Test
  void messagesThatDoNotFitTheBudgetAreLeftOut() {
    model.says("ok");
    String thread = rig.thread("first", "word ".repeat(200), "word ".repeat(150), "newest");
    run(thread, budgets(256, null).build());
    List<String> shown = request(0).turns().stream().map(Turns::text).toList();
    assertEquals(List.of("first", "word ".repeat(150), "newest"), shown);
  }

  @Test
  void aMessageTooLongForTheModelFailsTheRunClearly() {
    model.within(1024);
    Run ended = run("word ".repeat(1000), budgets(null, null));
    assertEquals(RunStatus.FAILED, ended.status());
    assertEquals("invalid_prompt", ended.lastError().code());
    assertEquals(
        "Instructions, tools, this run's tool outputs and the newest message leave no room for an"
            + " answer in the model's context of 1024 tokens.",
        ended.lastError().message());
    assertEquals(0, model.requests().size());
  }

  @Test
  void whereTheModelTellsNoUsageItIsCounted() {
    model.using(null).says("Hello world");
    Run ended = run("Hi", budgets(null, null));
    ModelRequest asked = request(0);
    Tokens tokens = Tokens.of("scripted");
    assertEquals(new Usage(tokens.count(asked), 2), ended.usage());
    assertEquals(ended.usage(), steps(ended).get(0).usage());
  }

  @Test
  void aRunThatIsStoppedTellsWhatItUsedByThen() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Hello world", said);
    String thread = rig.thread("Hi");
    Run run = rig.api().runs().create(thread, budgets(null, null).build());
    ScriptedModel.await(said);
    rig.api().runs().cancel(thread, run.id());
    Run ended = Waiting.until(() -> rig.run(thread, run.id()), it -> it.status().ended());
    assertEquals(new Usage(Tokens.of("scripted").count(request(0)), 2), ended.usage());
    assertEquals(ended.usage(), steps(ended).get(0).usage());
  }

  @Test
  void oneAnswerOfAMessageAndCallsIsCountedOnce() {
    model.then(
        (to, cancellation) -> {
          to.text("Let me see");
          to.call(0, "call_1", "weather");
          to.arguments(0, "{}");
          return Completion.Finish.CALLS;
        });
    Run ended = submit(run("Weather?", budgets(null, null)), "call_1");
    assertEquals(
        List.of(Usage.NONE, new Usage(10, 5), new Usage(10, 1)),
        steps(ended).stream().map(RunStep::usage).toList());
    assertEquals(new Usage(20, 6), ended.usage());
  }

  private CreateRunRequestBuilder budgets(Integer prompt, Integer completion) {
    return CreateRunRequestBuilder.builder()
        .assistantId(rig.assistant(EngineRig.function("weather")).id())
        .maxPromptTokens(prompt)
        .maxCompletionTokens(completion);
  }

  private Run run(String message, CreateRunRequestBuilder request) {
    return run(rig.thread(message), request.build());
  }

  private Run run(String thread, org.assistants4j.api.CreateRunRequest request) {
    return Heard.run(Heard.all(rig.api().runStreams().create(thread, request)));
  }

  private Run submit(Run run, String callId) {
    return Heard.run(
        Heard.all(
            rig.api()
                .runStreams()
                .submitToolOutputs(
                    run.threadId(),
                    run.id(),
                    new SubmitToolOutputsRequest(List.of(new ToolOutput(callId, "21"))))));
  }

  private ModelRequest request(int index) {
    return model.requests().get(index);
  }

  private Message newest(Run run) {
    return rig.api().messages().list(run.threadId(), 1, null, null, null, null).data().get(0);
  }

  private List<RunStep> steps(Run run) {
    return rig.api()
        .runSteps()
        .list(run.threadId(), run.id(), null, "asc", null, null, List.of())
        .data();
  }
}
