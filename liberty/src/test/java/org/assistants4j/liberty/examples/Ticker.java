package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.ReplyEvent;

@ApplicationScoped
public class Ticker {
  @Inject AssistantService assistants;

  /** Counts the pieces of an answer. */
  public CompletableFuture<Integer> count(String question) {
    Counter counter = new Counter();
    assistants.start().stream(question).subscribe(counter);
    return counter.result;
  }

  static class Counter implements Flow.Subscriber<ReplyEvent> {
    final CompletableFuture<Integer> result = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private int pieces;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      subscription.request(1);
    }

    @Override
    public void onNext(ReplyEvent event) {
      if (event instanceof ReplyEvent.Text) {
        pieces++;
      }
      subscription.request(1);
    }

    @Override
    public void onError(Throwable failure) {
      result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      result.complete(pieces);
    }
  }
}
