package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
   * @param usage of the open step, or null when it is not known
   */
  void end(RunWriter writer, RunOutcome outcome, String partial, @Nullable Usage usage) {
    writer.write(
        change -> {
          for (Stored<RunStep> step :
              RunWriter.openSteps(change.tx(), writer.tenant(), writer.run().id())) {
            closeMessage(change, step, writer.tenant(), outcome, partial);
            change.step(step, closed(step.doc(), outcome, usage));
          }
          change.run(ended(change.tx(), writer.tenant(), change.run(), outcome));
        });
  }

  private void closeMessage(
      Change change, Stored<RunStep> step, String tenant, RunOutcome outcome, String partial) {
    if (!(step.doc().stepDetails() instanceof StepDetails.MessageCreation creation)) {
      return;
    }
    String id = creation.messageCreation().messageId();
    change
        .tx()
        .find(Kind.MESSAGE, tenant, step.doc().threadId(), id)
        .filter(message -> MessageStatus.IN_PROGRESS.equals(message.doc().status()))
        .ifPresent(message -> change.message(message, incomplete(message.doc(), outcome, partial)));
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
    RunStepBuilder closed = RunStepBuilder.builder(step).status(outcome.step()).usage(usage);
    switch (outcome.step().value()) {
      case "cancelled" -> closed.cancelledAt(now());
      case "expired" -> closed.expiredAt(now());
      case "failed" -> closed.failedAt(now()).lastError(outcome.error());
      default -> closed.completedAt(now());
    }
    return closed.build();
  }

  private Run ended(Tx tx, String tenant, Run run, RunOutcome outcome) {
    RunBuilder ended =
        RunBuilder.builder(run)
            .status(outcome.status())
            .lastError(outcome.error())
            .requiredAction(null)
            .expiresAt(null)
            .usage(sum(tx, tenant, run.id()));
    if (outcome.status().equals(RunStatus.COMPLETED)) {
      ended.completedAt(now());
    } else if (outcome.status().equals(RunStatus.FAILED)) {
      ended.failedAt(now());
    } else if (outcome.status().equals(RunStatus.CANCELLED)) {
      ended.cancelledAt(now());
    } else if (outcome.status().equals(RunStatus.INCOMPLETE)) {
      ended.incompleteDetails(new Run.Incomplete("max_completion_tokens"));
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
