package org.assistants4j.service;

import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assistants4j.api.Run;

/** Asks when its one subscriber is there, and tells it of the answer. */
final class ReplyPublisher implements Flow.Publisher<ReplyEvent> {
  private static final int BUFFERED = 256;

  private final Conversation conversation;
  private final Question question;
  private final Parts parts;
  private final AtomicBoolean taken = new AtomicBoolean();

  ReplyPublisher(Conversation conversation, Question question, Parts parts) {
    this.conversation = conversation;
    this.question = question;
    this.parts = parts;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ReplyEvent> subscriber) {
    var events = new SubmissionPublisher<ReplyEvent>(parts.background().executor(), BUFFERED);
    events.subscribe(subscriber);
    if (!taken.compareAndSet(false, true)) {
      events.closeExceptionally(
          new IllegalStateException("The answer has its one subscriber already."));
      return;
    }
    parts
        .background()
        .supply(() -> ask(events))
        .whenComplete((done, failed) -> end(events, failed));
  }

  private Reply ask(SubmissionPublisher<ReplyEvent> events) {
    Reply reply = conversation.ask(question, new Teller(events));
    tell(events, new ReplyEvent.Done(reply));
    return reply;
  }

  private static void end(SubmissionPublisher<ReplyEvent> events, Throwable failed) {
    if (failed == null) {
      events.close();
    } else {
      events.closeExceptionally(Background.cause(failed));
    }
  }

  /** Waits for a subscriber that is slow, but not for ever: the run waits with it. */
  private void tell(SubmissionPublisher<ReplyEvent> events, ReplyEvent event) {
    long patience = parts.settings().runTimeout().toMillis();
    int lag = events.offer(event, patience, TimeUnit.MILLISECONDS, null);
    if (lag < 0) {
      throw new IllegalStateException("The subscriber has requested nothing for too long.");
    }
  }

  private final class Teller implements ReplyListener {
    private final SubmissionPublisher<ReplyEvent> events;

    Teller(SubmissionPublisher<ReplyEvent> events) {
      this.events = events;
    }

    @Override
    public void onStart(Run run) {
      tell(events, new ReplyEvent.Start(run));
    }

    @Override
    public void onText(String piece) {
      tell(events, new ReplyEvent.Text(piece));
    }

    @Override
    public void onTool(ToolActivity activity) {
      tell(events, new ReplyEvent.Tool(activity));
    }
  }
}
