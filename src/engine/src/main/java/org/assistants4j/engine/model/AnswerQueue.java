package org.assistants4j.engine.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.Usage;
import org.jspecify.annotations.Nullable;

/** Brings an answer from the threads of the HTTP client to the one that waits for it. */
final class AnswerQueue implements StreamingChatResponseHandler, ModelListener {
  private final ModelFailures failures;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private volatile boolean cancelled;
  private boolean said;
  private boolean called;
  private boolean done;

  AnswerQueue(ModelFailures failures) {
    this.failures = failures;
  }

  /** What the waiting thread does next; gives the end when there is one. */
  private interface Signal {
    @Nullable Completion tell(ModelListener listener) throws ModelException;
  }

  /** A chunk came, with whatever in it. */
  void chunk(boolean last) {
    done |= last;
    signals.add(listener -> null);
  }

  @Override
  public void text(String piece) {
    said = true;
    signals.add(
        listener -> {
          listener.text(piece);
          return null;
        });
  }

  @Override
  public void call(int index, String id, String name) {
    called = true;
    signals.add(
        listener -> {
          listener.call(index, id, name);
          return null;
        });
  }

  @Override
  public void arguments(int index, String piece) {
    signals.add(
        listener -> {
          listener.arguments(index, piece);
          return null;
        });
  }

  @Override
  public void onPartialResponse(PartialResponse response, PartialResponseContext context) {
    text(response.text());
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    FinishReason reason = response.finishReason();
    if (reason == null && !(done && (said || called))) {
      fail(said || called ? failures.brokenOff() : failures.nonsense());
      return;
    }
    Completion completion =
        new Completion(finish(reason), usage(response.tokenUsage()), response.modelName());
    signals.add(listener -> completion);
  }

  @Override
  public void onError(Throwable error) {
    fail(failures.of(error));
  }

  /** A chunk came that cannot be read. */
  void nonsense() {
    fail(failures.nonsense());
  }

  private void fail(ModelException failure) {
    signals.add(
        listener -> {
          throw failure;
        });
  }

  void cancel() {
    cancelled = true;
    signals.add(listener -> null);
  }

  /** Tells {@code listener} the answer as it comes, on this thread, until it ends. */
  Completion await(ModelListener listener, Duration silence)
      throws ModelException, ModelCancelledException {
    while (true) {
      Signal signal = next(silence);
      if (cancelled) {
        throw new ModelCancelledException();
      }
      if (signal == null) {
        throw failures.silent();
      }
      Completion completion = signal.tell(listener);
      if (completion != null) {
        return completion;
      }
    }
  }

  private @Nullable Signal next(Duration silence) {
    try {
      return signals.poll(silence.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancelled = true;
      return null;
    }
  }

  private Completion.Finish finish(@Nullable FinishReason reason) {
    if (reason == FinishReason.LENGTH) {
      return Completion.Finish.LENGTH;
    }
    if (reason == FinishReason.CONTENT_FILTER) {
      return Completion.Finish.FILTER;
    }
    // By what came, because some servers say "stop" after calls.
    return called ? Completion.Finish.CALLS : Completion.Finish.STOP;
  }

  private static @Nullable Usage usage(@Nullable TokenUsage usage) {
    return usage == null
        ? null
        : new Usage(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
  }

  private static int count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }
}
