package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
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
    writer.write(
        change -> {
          var open = RunWriter.openSteps(change.tx(), writer.tenant(), writer.run().id());
          for (Stored<RunStep> step : open) {
            closeMessage(change, step, writer.tenant(), outcome, partial);
            change.step(step, closed(step.doc(), outcome, usage));
          }
          Usage beside = usage == null || !open.isEmpty() ? Usage.NONE : usage;
          Usage all = sum(change.tx(), writer.tenant(), writer.run().id()).plus(beside);
          change.run(ended(change.run(), outcome, all));
        });
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

  private static Usage sum(Tx tx, String tenant, String runId) {
    return tx.all(Kind.STEP, tenant, runId).stream()
        .map(step -> step.doc().usage())
        .filter(Objects::nonNull)
        .reduce(Usage.NONE, Usage::plus);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
