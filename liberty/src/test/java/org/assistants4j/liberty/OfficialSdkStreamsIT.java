package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.runs.RunCancelParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The events of runs as the SDK reads them from a stream. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
class OfficialSdkStreamsIT extends WithOfficialSdk {
  private static final StubModelServer MODEL = StubModelServer.started();
  private static final List<String> BEGUN =
      List.of("thread.run.created", "thread.run.queued", "thread.run.in_progress");
  private static final List<String> SPEAKING =
      List.of(
          "thread.run.step.created",
          "thread.run.step.in_progress",
          "thread.message.created",
          "thread.message.in_progress",
          "thread.message.delta");
  private static final List<String> SAID =
      List.of("thread.message.completed", "thread.run.step.completed", "thread.run.completed");

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Test
  void aRunTellsItsWholeLife() {
    MODEL.then(StubReply.text("Hello"));
    assertEquals(joined(BEGUN, SPEAKING, SAID), names(stream(thread("Hi"))));
  }

  @Test
  void aThreadMadeWithItsRunIsToldFirst() {
    MODEL.then(StubReply.text("Hello"));
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
    assertEquals(
        joined(List.of("thread.created"), BEGUN, SPEAKING, SAID),
        names(client.beta().threads().createAndRunStreaming(params)));
  }

  @Test
  void aRunWaitsForOutputsAndGoesOnInTheirStream() {
    MODEL
        .then(
            StubReply.calls(
                StubReply.call(0, "call_a", "get_weather"), StubReply.arguments(0, "{}")))
        .then(StubReply.text("Cold"));
    var params =
        RunCreateParams.builder().assistantId(assistant()).addFunctionTool(weather()).build();
    var runs = client.beta().threads().runs();
    List<AssistantStreamEvent> first = all(runs.createStreaming(thread("Weather?"), params));
    AssistantStreamEvent last = first.get(first.size() - 1);
    assertEquals("thread.run.requires_action", name(last));
    var outputs = outputs(last.asThreadRunRequiresAction().data(), "7");
    assertEquals(
        joined(
            List.of("thread.run.step.completed", "thread.run.queued", "thread.run.in_progress"),
            SPEAKING,
            SAID),
        names(runs.submitToolOutputsStreaming(outputs)));
  }

  @Test
  void aCancelledRunTellsItsEnd() {
    MODEL.then(StubReply.silentAfter("Half"));
    String thread = thread("Hi");
    List<String> names = new ArrayList<>();
    try (StreamResponse<AssistantStreamEvent> stream = stream(thread)) {
      stream.stream()
          .forEach(
              event -> {
                names.add(name(event));
                if (event.isThreadMessageDelta()) {
                  cancel(thread);
                }
              });
    }
    assertEquals(
        joined(
            BEGUN,
            SPEAKING,
            List.of(
                "thread.run.cancelling",
                "thread.message.incomplete",
                "thread.run.step.cancelled",
                "thread.run.cancelled")),
        names);
  }

  private void cancel(String thread) {
    var runs = client.beta().threads().runs();
    String run = runs.list(thread).items().get(0).id();
    runs.cancel(run, RunCancelParams.builder().threadId(thread).build());
  }

  @Test
  void aBrokenModelFailsTheRun() {
    MODEL.then(StubReply.broken("Half"));
    assertEquals(
        joined(
            BEGUN,
            SPEAKING,
            List.of("thread.message.incomplete", "thread.run.step.failed", "thread.run.failed")),
        names(stream(thread("Hi"))));
  }

  @Test
  void anAnswerThatIsTooLongLeavesTheRunIncomplete() {
    MODEL.then(
        StubReply.stream("Too").then(StubReply.finish("length")).then(StubReply.usage(7, 3)));
    assertEquals(
        joined(
            BEGUN,
            SPEAKING,
            List.of(
                "thread.message.incomplete", "thread.run.step.completed", "thread.run.incomplete")),
        names(stream(thread("Hi"))));
  }

  @Test
  void aDeletedThreadEndsTheStreamWithAnError() {
    MODEL.then(StubReply.silentAfter("Half"));
    String thread = thread("Hi");
    try (StreamResponse<AssistantStreamEvent> stream = stream(thread)) {
      List<AssistantStreamEvent> events =
          stream.stream().map(event -> deleting(thread, event)).toList();
      assertEquals(
          "The run was deleted.", events.get(events.size() - 1).asErrorEvent().data().message());
    }
  }

  private AssistantStreamEvent deleting(String thread, AssistantStreamEvent event) {
    if (event.isThreadMessageDelta()) {
      client.beta().threads().delete(thread);
    }
    return event;
  }

  private StreamResponse<AssistantStreamEvent> stream(String thread) {
    var params = RunCreateParams.builder().assistantId(assistant()).build();
    return client.beta().threads().runs().createStreaming(thread, params);
  }

  private static List<String> names(StreamResponse<AssistantStreamEvent> stream) {
    return all(stream).stream().map(OfficialSdkStreamsIT::name).toList();
  }

  private static List<AssistantStreamEvent> all(StreamResponse<AssistantStreamEvent> stream) {
    try (stream) {
      return stream.stream().map(AssistantStreamEvent::validate).toList();
    }
  }

  private static String name(AssistantStreamEvent event) {
    return (String) event._json().orElseThrow().convert(Map.class).get("event");
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    return List.of(parts).stream().flatMap(List::stream).toList();
  }
}
