package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.JsonValue;
import com.openai.models.ReasoningEffort;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.beta.threads.AssistantToolChoiceOption;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCancelParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunListParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunUpdateParams;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.models.beta.threads.runs.steps.StepRetrieveParams;
import java.util.List;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs and their steps as the SDK sees them by looking again. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
class OfficialSdkRunsIT extends WithOfficialSdk {
  private static final StubModelServer MODEL = StubModelServer.started();

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Test
  void aRunIsCompletedWithItsUsageAndChanged() {
    String thread = thread("Hi");
    Run run = ended(start(thread, assistant()));
    assertEquals(RunStatus.COMPLETED, run.status());
    assertEquals(10, run.usage().orElseThrow().totalTokens());
    var metadata =
        RunUpdateParams.Metadata.builder().putAdditionalProperty("k", JsonValue.from("v")).build();
    var change = RunUpdateParams.builder().threadId(thread).metadata(metadata).build();
    Run changed = client.beta().threads().runs().update(run.id(), change);
    assertEquals(
        JsonValue.from("v"), changed.metadata().orElseThrow()._additionalProperties().get("k"));
  }

  @Test
  void theOptionsOfARunComeBack() {
    var params =
        RunCreateParams.builder()
            .assistantId(assistant())
            .instructions("Be kind.")
            .additionalInstructions("And brief.")
            .addAdditionalMessage(
                RunCreateParams.AdditionalMessage.builder()
                    .role(RunCreateParams.AdditionalMessage.Role.USER)
                    .content("Hi")
                    .build())
            .addFunctionTool(weather())
            .toolChoice(AssistantToolChoiceOption.Auto.NONE)
            .parallelToolCalls(false)
            .temperature(0.5)
            .topP(0.9)
            .maxPromptTokens(1_000)
            .maxCompletionTokens(500)
            .truncationStrategy(
                RunCreateParams.TruncationStrategy.builder()
                    .type(RunCreateParams.TruncationStrategy.Type.LAST_MESSAGES)
                    .lastMessages(3)
                    .build())
            .responseFormat(ResponseFormatJsonObject.builder().build())
            .reasoningEffort(ReasoningEffort.LOW)
            .build();
    Run run = start(client.beta().threads().create().id(), params);
    assertEquals("Be kind.\n\nAnd brief.", run.instructions());
    assertEquals(weather(), run.tools().get(0).asFunction().function());
    assertEquals(AssistantToolChoiceOption.Auto.NONE, run.toolChoice().orElseThrow().asAuto());
    assertFalse(run.parallelToolCalls());
    assertEquals(0.5, run.temperature().orElseThrow());
    assertEquals(0.9, run.topP().orElseThrow());
    assertEquals(1_000, run.maxPromptTokens().orElseThrow());
    assertEquals(500, run.maxCompletionTokens().orElseThrow());
    assertEquals(3, run.truncationStrategy().orElseThrow().lastMessages().orElseThrow());
    assertTrue(run.responseFormat().orElseThrow().isResponseFormatJsonObject());
    assertEquals(JsonValue.from("low"), run._additionalProperties().get("reasoning_effort"));
    // Else the next application on this database goes on with it.
    ended(run);
  }

  @Test
  void aThreadAndItsRunAreMadeInOne() {
    var question =
        ThreadCreateAndRunParams.Thread.Message.builder()
            .role(ThreadCreateAndRunParams.Thread.Message.Role.USER)
            .content("Hi")
            .build();
    var params =
        ThreadCreateAndRunParams.builder()
            .assistantId(assistant())
            .thread(ThreadCreateAndRunParams.Thread.builder().addMessage(question).build())
            .build();
    Run run = ended(client.beta().threads().createAndRun(params));
    assertEquals(List.of("Hello from the stub.", "Hi"), texts(run.threadId()));
  }

  @Test
  void runsArePagedThrough() {
    String assistant = assistant();
    String thread = thread("Hi");
    Run first = ended(start(thread, assistant));
    Run second = ended(start(thread, assistant));
    var pages = RunListParams.builder().limit(1).build();
    List<Run> runs =
        client.beta().threads().runs().list(thread, pages).autoPager().stream().toList();
    assertEquals(List.of(second, first), runs);
    var ofSecond = MessageListParams.builder().runId(second.id()).build();
    List<Message> said = client.beta().threads().messages().list(thread, ofSecond).items();
    assertEquals(1, said.size());
  }

  @Test
  void functionsOfSeveralRoundsAreAnsweredAndTheirStepsPagedThrough() {
    MODEL
        .then(StubReply.calls(StubReply.call(0, "call_a", "get_weather")))
        .then(
            StubReply.calls(
                StubReply.call(0, "call_b", "get_weather"),
                StubReply.call(1, "call_c", "get_weather")))
        .then(StubReply.text("Cold"));
    String thread = thread("Weather?");
    var params =
        RunCreateParams.builder().assistantId(assistant()).addFunctionTool(weather()).build();
    Run first = until(start(thread, params), RunStatus.REQUIRES_ACTION);
    client.beta().threads().runs().submitToolOutputs(outputs(first, "7"));
    Run second = until(first, RunStatus.REQUIRES_ACTION);
    client.beta().threads().runs().submitToolOutputs(outputs(second, "8"));
    assertEquals(RunStatus.COMPLETED, ended(second).status());
    List<RunStep> steps = steps(second);
    assertEquals(
        List.of(RunStep.Type.MESSAGE_CREATION, RunStep.Type.TOOL_CALLS, RunStep.Type.TOOL_CALLS),
        steps.stream().map(RunStep::type).toList());
    assertEquals(2, steps.get(1).stepDetails().asToolCalls().toolCalls().size());
    var look = StepRetrieveParams.builder().threadId(thread).runId(second.id()).build();
    var read = client.beta().threads().runs().steps().retrieve(steps.get(1).id(), look);
    assertEquals(steps.get(1), read);
  }

  private List<RunStep> steps(Run run) {
    var pages = StepListParams.builder().threadId(run.threadId()).limit(1).build();
    var steps = client.beta().threads().runs().steps();
    return steps.list(run.id(), pages).autoPager().stream().toList();
  }

  @Test
  void aRunIsCancelledAndWhatItSaidIsIncomplete() {
    MODEL.then(StubReply.silentAfter("Half"));
    String thread = thread("Hi");
    Run run = start(thread, assistant());
    var messages = client.beta().threads().messages();
    Waiting.until(() -> messages.list(thread).items(), all -> all.size() == 2);
    var cancel = RunCancelParams.builder().threadId(thread).build();
    client.beta().threads().runs().cancel(run.id(), cancel);
    until(run, RunStatus.CANCELLED);
    Message said = messages.list(thread).items().get(0);
    assertEquals(Message.Status.INCOMPLETE, said.status());
    assertEquals(
        Message.IncompleteDetails.Reason.RUN_CANCELLED,
        said.incompleteDetails().orElseThrow().reason());
  }

  @Test
  void aRunWithoutModelFailsWithItsReason() {
    MODEL.then(StubReply.error(401, "No such key"));
    Run run = ended(start(thread("Hi"), assistant()));
    assertEquals(RunStatus.FAILED, run.status());
    assertEquals(Run.LastError.Code.SERVER_ERROR, run.lastError().orElseThrow().code());
  }

  @Test
  void aRunThatIsTooLongIsIncomplete() {
    MODEL.then(
        StubReply.stream("Too").then(StubReply.finish("length")).then(StubReply.usage(7, 3)));
    Run run = ended(start(thread("Hi"), assistant()));
    assertEquals(RunStatus.INCOMPLETE, run.status());
    assertEquals(
        Run.IncompleteDetails.Reason.MAX_COMPLETION_TOKENS,
        run.incompleteDetails().orElseThrow().reason().orElseThrow());
  }
}
