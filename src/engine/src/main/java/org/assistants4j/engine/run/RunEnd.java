package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.jspecify.annotations.Nullable;

/** Ends runs: what is open is closed, the usage is summed, the thread is free. */
final class RunEnd {
  private final Clock clock;

  RunEnd(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param partial what the open message says so far
   * @param usage of what the model said last and no step has yet, or null when there is none
   */
  void end(RunWriter writer, RunOutcome outcome, String partial, @Nullable Usage usage) {
    writer.write(change -> end(change, writer.tenant(), outcome, partial, usage));
  }

  /** Completes a run within a change that has closed its last step. */
  void complete(Change change, String tenant) {
    end(change, tenant, RunOutcome.COMPLETED, "", null);
  }

  private void end(
      Change change, String tenant, RunOutcome outcome, String partial, @Nullable Usage usage) {
    Usage all = Usage.NONE;
    boolean told = usage == null;
    for (Stored<RunStep> step : change.tx().all(Kind.STEP, tenant, change.run().id())) {
      RunStep ended = step.doc();
      if (ended.status().equals(RunStepStatus.IN_PROGRESS)) {
        closeMessage(change, step, tenant, outcome, partial);
        ended = closed(ended, outcome, usage);
        change.step(step, ended);
        told = true;
      }
      all = ended.usage() == null ? all : all.plus(ended.usage());
    }
    change.run(ended(change.run(), outcome, told ? all : all.plus(usage)));
  }

  private void closeMessage(
      Change change, Stored<RunStep> step, String tenant, RunOutcome outcome, String partial) {
    if (!(step.doc().stepDetails() instanceof StepDetails.MessageCreation creation)) {
      return;
    }
    String id = creation.messageCreation().messageId();
    Optional<Stored<Message>> stored =
        change.tx().find(Kind.MESSAGE, tenant, step.doc().threadId(), id);
    Message message =
        stored.map(Stored::doc).orElseGet(() -> RunMessages.begun(change.run(), id, now()));
    change.message(stored, incomplete(message, outcome, partial));
  }

  private Message incomplete(Message message, RunOutcome outcome, String partial) {
    List<MessageContent> content =
        partial.isEmpty() ? List.of() : List.of(new MessageContent.Text(partial, List.of()));
    return MessageBuilder.builder(message)
        .status(MessageStatus.INCOMPLETE)
        .incompleteDetails(new Message.Incomplete(outcome.messageReason()))
        .incompleteAt(now())
        .content(content)
        .build();
  }

  private RunStep closed(RunStep step, RunOutcome outcome, @Nullable Usage usage) {
    RunStepBuilder closed = RunStepBuilder.builder(step).status(outcome.step());
    if (usage != null) {
      closed.usage(usage);
    }
    switch (outcome.step().value()) {
      case "cancelled" -> closed.cancelledAt(now());
      case "expired" -> closed.expiredAt(now());
      case "failed" -> closed.failedAt(now()).lastError(outcome.error());
      default -> closed.completedAt(now());
    }
    return closed.build();
  }

  private Run ended(Run run, RunOutcome outcome, Usage usage) {
    RunBuilder ended =
        RunBuilder.builder(run)
            .status(outcome.status())
            .lastError(outcome.error())
            .requiredAction(null)
            .expiresAt(null)
            .usage(usage);
    if (outcome.status().equals(RunStatus.COMPLETED)) {
      ended.completedAt(now());
    } else if (outcome.status().equals(RunStatus.FAILED)) {
      ended.failedAt(now());
    } else if (outcome.status().equals(RunStatus.CANCELLED)) {
      ended.cancelledAt(now());
    } else if (outcome.status().equals(RunStatus.INCOMPLETE)) {
      ended.incompleteDetails(new Run.Incomplete(outcome.reason()));
    }
    return ended.build();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
