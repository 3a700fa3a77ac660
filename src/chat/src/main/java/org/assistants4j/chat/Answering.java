package org.assistants4j.chat;

import java.util.concurrent.CancellationException;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.chat.wire.ChatEvents;
import org.assistants4j.chat.wire.ChatReply;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.RunFailedException;

/**
 * One question on its way to its answer.
 *
 * @param onFirstWords is run when the answer has begun
 */
record Answering(
    Conversation conversation, Question question, Ask ask, Answers answers, Runnable onFirstWords) {

  ChatEvents.Started started() {
    return new ChatEvents.Started(ask.id(), Handles.ofConversation(conversation.id()));
  }

  /**
   * Asks on this thread and waits.
   *
   * @throws RuntimeException as {@link Conversation#ask} does, but for a person who stopped it
   */
  ChatReply answer(Outlet outlet) {
    Telling telling = new Telling(outlet, onFirstWords);
    try (ask) {
      Reply reply = ask.during(() -> conversation.ask(question, telling));
      return answers.of(ask.id(), reply, telling.tools());
    } catch (CancellationException | RunFailedException ended) {
      if (!stopped(ended)) {
        throw ended;
      }
      return Answers.stopped(ask.id(), telling.text(), telling.tools());
    }
  }

  /** Here by an interrupt, or on another node by cancelling the run. */
  private boolean stopped(RuntimeException ended) {
    return ask.stopped() || ended instanceof RunFailedException failed && cancelled(failed.run());
  }

  private static boolean cancelled(Run run) {
    return RunStatus.CANCELLED.equals(run.status()) || RunStatus.CANCELLING.equals(run.status());
  }
}
