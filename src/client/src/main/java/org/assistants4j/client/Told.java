package org.assistants4j.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.ToolCall;
import org.jspecify.annotations.Nullable;

/** What a stream has told of its run, so that whoever goes on does not tell it again. */
final class Told {
  private final @Nullable String answeredCall;
  private final Set<String> ended = new HashSet<>();
  private @Nullable String threadId;
  private @Nullable String runId;
  private @Nullable RunStatus status;

  /**
   * @param answeredCall a call whose output begins this stream: what came before it was told by
   *     another one. Null for the stream of a whole run
   */
  Told(@Nullable String answeredCall) {
    this.answeredCall = answeredCall;
  }

  static Told nothing() {
    return new Told(null);
  }

  /** The stream that begins with these outputs. */
  static Told since(SubmitToolOutputsRequest request) {
    return new Told(
        request.toolOutputs().stream().map(ToolOutput::toolCallId).findFirst().orElse(null));
  }

  /** Whether this is the stream of a whole run. */
  boolean isWhole() {
    return answeredCall == null;
  }

  synchronized void note(RunEvent event) {
    if (event instanceof RunEvent.OfRun run) {
      of(run.data().threadId(), run.data().id());
      status = run.data().status();
    } else if (event instanceof RunEvent.OfStep step) {
      of(step.data().threadId(), step.data().runId());
      if (hasEnded(step.data())) {
        ended.add(step.data().id());
      }
    } else if (event instanceof RunEvent.OfMessage message && hasEnded(message.data())) {
      ended.add(message.data().id());
    }
  }

  /** Which run it is about. */
  synchronized Told of(@Nullable String thread, @Nullable String run) {
    threadId = thread;
    runId = run;
    return this;
  }

  synchronized @Nullable String threadId() {
    return threadId;
  }

  synchronized @Nullable String runId() {
    return runId;
  }

  /** Whether it is known which run this is about. */
  synchronized boolean knowsRun() {
    return threadId != null && runId != null;
  }

  /** Whether nothing was told that happens during a run. */
  synchronized boolean isEmpty() {
    return status == null && ended.isEmpty();
  }

  synchronized boolean isNews(Run run) {
    return !run.status().equals(status);
  }

  /** The ends of steps and messages that were not told, each message before its step. */
  synchronized List<RunEvent> news(List<RunStep> steps, List<Message> messages) {
    List<RunEvent> news = new ArrayList<>();
    Map<String, Message> byId =
        messages.stream().collect(Collectors.toMap(Message::id, message -> message, (a, b) -> a));
    for (RunStep step : steps) {
      Message message = byId.get(messageOf(step));
      if (message != null) {
        addMessage(message, news);
      }
      if (hasEnded(step) && !ended.contains(step.id())) {
        news.add(new RunEvent.OfStep("thread.run.step." + step.status(), step));
      }
      if (isAnswered(step)) {
        forgetBefore(step, news);
      }
    }
    messages.stream().filter(message -> isNotOf(steps, message)).forEach(m -> addMessage(m, news));
    return news;
  }

  private void addMessage(Message message, List<RunEvent> news) {
    if (hasEnded(message) && !ended.contains(message.id())) {
      boolean whole = !MessageStatus.INCOMPLETE.equals(message.status());
      news.add(
          new RunEvent.OfMessage(
              whole ? "thread.message.completed" : "thread.message.incomplete", message));
    }
  }

  /** What the stream before this one told. */
  private static void forgetBefore(RunStep step, List<RunEvent> news) {
    news.removeIf(event -> !event.data().equals(step));
  }

  private boolean isAnswered(RunStep step) {
    return answeredCall != null
        && step.stepDetails() instanceof StepDetails.ToolCalls calls
        && calls.toolCalls().stream()
            .anyMatch(
                call ->
                    call instanceof ToolCall.Function function
                        && answeredCall.equals(function.id()));
  }

  private static boolean isNotOf(List<RunStep> steps, Message message) {
    return steps.stream().noneMatch(step -> message.id().equals(messageOf(step)));
  }

  private static @Nullable String messageOf(RunStep step) {
    return step.stepDetails() instanceof StepDetails.MessageCreation creation
            && creation.messageCreation() != null
        ? creation.messageCreation().messageId()
        : null;
  }

  private static boolean hasEnded(RunStep step) {
    return !RunStepStatus.IN_PROGRESS.equals(step.status());
  }

  private static boolean hasEnded(Message message) {
    return !MessageStatus.IN_PROGRESS.equals(message.status());
  }
}
