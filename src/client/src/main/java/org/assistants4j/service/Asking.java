package org.assistants4j.service;

import java.util.Optional;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadBusyException;

/** Carries one question through its run. */
final class Asking {
  private final Parts parts;
  private final String threadId;
  private final Question question;
  private final Hearing hearing;
  private final Rounds rounds;

  Asking(Parts parts, Conversation conversation, Question question, ReplyListener listener) {
    this.parts = parts;
    this.threadId = conversation.id();
    this.question = question;
    this.hearing = new Hearing(listener);
    this.rounds =
        new Rounds(
            parts,
            threadId,
            hearing,
            new FunctionRound(parts.functions(), conversation, listener),
            question.timeout().orElse(parts.settings().runTimeout()));
  }

  /** Waits for its turn, and then until the answer is there. */
  Reply ask() {
    if (CurrentConversation.waits(threadId)) {
      throw new IllegalStateException(
          "A function cannot ask the conversation that waits for it; it may start another.");
    }
    try (AskTrace trace = AskTrace.start(parts, threadId, question)) {
      return traced(trace);
    }
  }

  private Reply traced(AskTrace trace) {
    try {
      Reply reply = answer(trace);
      trace.answered(reply);
      return reply;
    } catch (RuntimeException | Error failed) {
      trace.failed(failed, hearing.run());
      throw failed;
    }
  }

  private Reply answer(AskTrace trace) {
    WhenBusy policy = question.whenBusy().orElse(parts.settings().whenBusy());
    boolean taken = parts.queue().isTaken(threadId);
    Optional<Run> earlier = taken || policy == WhenBusy.CANCEL ? earlier() : Optional.empty();
    if (earlier.isPresent() && taken) {
      return retold(earlier.get());
    }
    // A question does not cancel itself.
    return inTurn(earlier.isPresent() ? WhenBusy.WAIT : policy, trace);
  }

  private Reply inTurn(WhenBusy policy, AskTrace trace) {
    BusyThread busy = new BusyThread(parts, threadId, policy);
    ThreadQueue.Turn mine;
    try {
      mine = busy.turn();
    } catch (ThreadBusyException refused) {
      return retold(earlier().orElseThrow(() -> refused));
    }
    try (ThreadQueue.Turn turn = mine) {
      return run(busy, trace);
    }
  }

  private Optional<Run> earlier() {
    return EarlierAsk.find(parts.backend(), threadId, question.id()).told();
  }

  /** Somebody in this JVM has the turn, and answers its functions. */
  private Reply retold(Run run) {
    return new Retelling(parts, hearing, rounds, null).tell(run);
  }

  private Reply run(BusyThread busy, AskTrace trace) {
    try {
      Optional<Run> earlier = new RunStart(parts, threadId, question, hearing, rounds).start(busy);
      if (earlier.isPresent()) {
        return new Retelling(parts, hearing, rounds, trace).tell(earlier.get());
      }
      rounds.toTheEnd(trace);
      return hearing.reply(hearing.paused(), parts.backend().files());
    } catch (RuntimeException | Error failed) {
      rounds.cancelQuietly();
      throw failed;
    }
  }
}
