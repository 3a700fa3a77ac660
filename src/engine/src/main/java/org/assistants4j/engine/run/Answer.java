package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.ModelListener;
import org.assistants4j.engine.model.Turn;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What a model says in one answer: its text becomes a message as it comes; its calls are kept until
 * it has said all of them.
 */
final class Answer implements ModelListener {
  private final RunWriter writer;
  private final Clock clock;
  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, CallParts> calls = new TreeMap<>();
  private @Nullable RunStep step;

  /**
   * @param open the step of an answer that another node began, or null; its message begins anew
   */
  Answer(RunWriter writer, Clock clock, @Nullable RunStep open) {
    this.writer = writer;
    this.clock = clock;
    this.step = open;
  }

  private static final class CallParts {
    final String id;
    final String name;
    final StringBuilder arguments = new StringBuilder();

    CallParts(String id, String name) {
      this.id = id;
      this.name = name;
    }
  }

  @Override
  public void text(String piece) {
    if (step == null) {
      step = begin();
    }
    // The first delta of a message says that there are no annotations yet.
    List<Annotation> annotations = text.isEmpty() ? List.of() : null;
    text.append(piece);
    writer.delta(
        new RunEvent.OfMessageDelta(MessageDelta.text(messageId(step), piece, annotations)));
  }

  @Override
  public void call(int index, String id, String name) {
    calls.put(index, new CallParts(id, name));
  }

  @Override
  public void arguments(int index, String piece) {
    calls.get(index).arguments.append(piece);
  }

  /** The text so far. */
  String partial() {
    return text.toString();
  }

  /** Whether nothing was said. */
  boolean silent() {
    return text.isEmpty() && calls.isEmpty();
  }

  /** The calls, each with an id of its own; only the first where the run wants one at a time. */
  List<Turn.Call> calls() {
    List<Turn.Call> all = new ArrayList<>();
    for (CallParts call : calls.values()) {
      if (!all.isEmpty() && !writer.run().parallelToolCalls()) {
        break;
      }
      boolean taken = call.id.isBlank() || all.stream().anyMatch(c -> c.id().equals(call.id));
      String id = taken ? ToolCalls.newId() : call.id;
      all.add(new Turn.Call(id, call.name, call.arguments.toString()));
    }
    return all;
  }

  /** Whether a message was begun. */
  boolean hasMessage() {
    return step != null;
  }

  /**
   * Completes the message.
   *
   * @param usage what the answer used, or null when that belongs to a later step
   * @param earlier the run's steps before this one, whose passages it may cite
   */
  void complete(@Nullable Usage usage, List<RunStep> earlier) {
    complete(usage, earlier, change -> {});
  }

  /** As {@link #complete(Usage, List)}, with what follows from it in the same change. */
  void complete(@Nullable Usage usage, List<RunStep> earlier, Consumer<Change> then) {
    List<Annotation> annotations = Citations.find(text.toString(), earlier);
    if (!annotations.isEmpty()) {
      writer.delta(
          new RunEvent.OfMessageDelta(
              MessageDelta.text(messageId(step), "", Citations.numbered(annotations))));
    }
    writer.write(
        change -> {
          complete(change, annotations, usage);
          then.accept(change);
        });
  }

  private void complete(Change change, List<Annotation> annotations, @Nullable Usage usage) {
    String id = messageId(step);
    Optional<Stored<Message>> stored =
        change.tx().find(Kind.MESSAGE, writer.tenant(), step.threadId(), id);
    Message completed =
        MessageBuilder.builder(
                stored.map(Stored::doc).orElseGet(() -> RunMessages.begun(writer.run(), id, now())))
            .status(MessageStatus.COMPLETED)
            .completedAt(now())
            .content(List.of(new MessageContent.Text(text.toString(), annotations)))
            .build();
    change.message(stored, completed);
    Stored<RunStep> open =
        change.tx().find(Kind.STEP, writer.tenant(), step.runId(), step.id()).orElseThrow();
    change.step(
        open,
        RunStepBuilder.builder(open.doc())
            .status(RunStepStatus.COMPLETED)
            .completedAt(now())
            .usage(usage)
            .build());
  }

  private RunStep begin() {
    Message message = RunMessages.begun(writer.run(), Kind.MESSAGE.newId(), now());
    RunStep begun =
        Steps.begin(
            writer.run(), now(), new StepDetails.MessageCreation(message.id()), "message_creation");
    writer.write(
        change -> {
          change.add(begun);
          change.add(message);
        });
    return begun;
  }

  private static String messageId(RunStep step) {
    return ((StepDetails.MessageCreation) step.stepDetails()).messageCreation().messageId();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
