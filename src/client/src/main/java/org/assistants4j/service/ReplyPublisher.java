package org.assistants4j.service;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assistants4j.api.Run;

/** Asks when its one subscriber is there, and tells it of the answer on the thread that asks. */
final class ReplyPublisher implements Flow.Publisher<ReplyEvent> {
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
    Objects.requireNonNull(subscriber, "subscriber");
    var subscription = new ReplySubscription(subscriber, parts.settings().runTimeout());
    boolean first = taken.compareAndSet(false, true);
    subscriber.onSubscribe(subscription);
    if (!first) {
      subscription.end(new IllegalStateException("The answer has its one subscriber already."));
    } else if (!subscription.cancelled()) {
      parts
          .background()
          .supply(() -> ask(subscription))
          .whenComplete((done, failed) -> subscription.end(failed));
    }
  }

  private Reply ask(ReplySubscription subscription) {
    Reply reply = conversation.ask(question, new Teller(subscription));
    subscription.tell(new ReplyEvent.Done(reply));
    return reply;
  }

  private record Teller(ReplySubscription subscription) implements ReplyListener {
    @Override
    public void onStart(Run run) {
      subscription.tell(new ReplyEvent.Start(run));
    }

    @Override
    public void onText(String piece) {
      subscription.tell(new ReplyEvent.Text(piece));
    }

    @Override
    public void onTool(ToolActivity activity) {
      subscription.tell(new ReplyEvent.Tool(activity));
    }
  }
}
