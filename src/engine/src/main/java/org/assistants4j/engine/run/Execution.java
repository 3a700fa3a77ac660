package org.assistants4j.engine.run;

import java.time.Clock;
import org.assistants4j.api.LastError;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.Cancellation;
import org.assistants4j.engine.model.Completion;
import org.assistants4j.engine.model.Model;
import org.assistants4j.engine.model.ModelCancelledException;
import org.assistants4j.engine.model.ModelException;
import org.assistants4j.engine.model.ModelRequest;
import org.assistants4j.engine.model.Tokens;
import org.assistants4j.engine.model.Turn;
import org.assistants4j.engine.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The work on one run from queued until it ends or waits for outputs. What is already in the store
 * is not done again, so that a run that another node began goes on.
 */
final class Execution {
  /** A model that calls built-in tools this often without an answer never gets there. */
  private static final int MAX_ROUNDS = 32;

  /** What executions are made of. */
  record Parts(
      Database database, Model model, ToolRound tools, Images images, RunEnd end, Clock clock) {}

  private final Parts parts;
  private final RunWriter writer;
  private final Cancellation cancellation;
  private @Nullable ModelRequest request;
  private @Nullable Answer answer;
  private @Nullable Usage usage;
  private boolean awaited;

  Execution(Parts parts, RunWriter writer, Cancellation cancellation) {
    this.parts = parts;
    this.writer = writer;
    this.cancellation = cancellation;
  }

  /** What the model has said of the message that is still open. */
  String partial() {
    return answer == null ? "" : answer.partial();
  }

  /** What that used, by estimate when the model has not told; null when it has said nothing. */
  @Nullable Usage spent() {
    if (usage != null || answer == null || request == null || answer.silent()) {
      return usage;
    }
    Tokens tokens = Tokens.of(writer.run().model());
    return new Usage(
        tokens.count(request), tokens.answer(new Turn.Assistant(partial(), answer.calls())));
  }

  void proceed() throws ModelException, ModelCancelledException {
    if (writer.run().status().equals(RunStatus.QUEUED)) {
      begin();
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      if (!writer.run().status().equals(RunStatus.IN_PROGRESS) || ended()) {
        return;
      }
    }
    throw new ModelException("server_error", "The model called tools without end.");
  }

  private void begin() {
    Long started = writer.run().startedAt();
    long now = parts.clock().instant().getEpochSecond();
    writer.write(
        change ->
            change.run(
                RunBuilder.builder(change.run())
                    .status(RunStatus.IN_PROGRESS)
                    .startedAt(started == null ? now : started)
                    .build()));
  }

  /** How far the run has come, when the files have been read that came with the question. */
  private Progress progress() throws ModelCancelledException {
    Progress progress = Progress.of(parts.database(), writer, parts.model().context());
    if (awaited || !progress.scope().reading()) {
      return progress;
    }
    awaited = true;
    parts.tools().awaitFiles(writer, cancellation);
    return Progress.of(parts.database(), writer, parts.model().context());
  }

  /** One question to the model, and what follows from its answer; true when nothing more does. */
  private boolean ended() throws ModelException, ModelCancelledException {
    Progress progress = progress();
    RunStep open = progress.open();
    if (open != null) {
      writer.trace().begin(open);
    }
    if (open != null && open.stepDetails() instanceof StepDetails.ToolCalls) {
      return parts.tools().finish(writer, open, progress.scope());
    }
    if (overspent(progress)) {
      return true;
    }
    request = request(progress);
    answer = new Answer(writer, parts.clock(), open);
    Completion completion = parts.model().complete(request, answer, cancellation);
    usage = completion.usage();
    usage = spent();
    boolean ended = concluded(answer, completion, progress);
    noted();
    return ended;
  }

  /** What the model said and used is in the store. */
  private void noted() {
    answer = null;
    usage = null;
  }

  /** Ends a run that may use no more tokens. */
  private boolean overspent(Progress progress) throws ModelException {
    Budget budget = progress.budget();
    if (budget.answersUsedUp()) {
      parts.end().end(writer, RunOutcome.TOO_LONG, "", null);
    } else if (progress.history() == null && budget.promptBound()) {
      parts.end().end(writer, RunOutcome.TOO_MUCH_ASKED, "", null);
    } else if (progress.history() == null) {
      throw new ModelException(
          "invalid_prompt",
          "Instructions, tools, this run's tool outputs and the newest message leave no room for an"
              + " answer in the model's context of "
              + budget.context()
              + " tokens.");
    } else {
      return false;
    }
    return true;
  }

  private ModelRequest request(Progress progress) throws ModelException {
    var pictures = parts.images().of(writer.tenant(), progress.history());
    return Prompts.of(writer.run(), progress, pictures);
  }

  private boolean concluded(Answer answer, Completion completion, Progress progress)
      throws ModelException {
    if (completion.finish() == Completion.Finish.LENGTH) {
      parts.end().end(writer, RunOutcome.TOO_LONG, answer.partial(), usage);
      return true;
    }
    if (completion.finish() == Completion.Finish.FILTER) {
      parts.end().end(writer, RunOutcome.filtered(), answer.partial(), usage);
      return true;
    }
    if (answer.silent()) {
      throw new ModelException("server_error", "The model ended without an answer.");
    }
    if (answer.calls().isEmpty()) {
      answer.complete(
          usage, progress.done(), change -> parts.end().complete(change, writer.tenant()));
      return true;
    }
    if (answer.hasMessage()) {
      answer.complete(Usage.NONE, progress.done());
    }
    return parts.tools().begin(writer, answer.calls(), usage, progress.scope());
  }

  /** Ends the run because of what the model or the engine could not do. */
  void fail(LastError error) {
    parts.end().end(writer, RunOutcome.failed(error), partial(), spent());
  }
}
