package org.assistants4j.chat;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.assistants4j.chat.wire.ChatReply;
import org.jspecify.annotations.Nullable;

/** Waits for answers on other threads, and lets streams say that they are still there. */
@ApplicationScoped
public class ChatWorker {
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final long LOOK_SECONDS = 3;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService scheduler;

  @Inject ChatThreads threads;

  /** This bean as the container calls it, for only then a request is active on the other thread. */
  @Inject ChatWorker self;

  private final Set<SseOutlet> open = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledFuture<?> heart;

  /** Answers by events. */
  void start(Answering answering, SseOutlet browser) {
    watch(browser);
    try {
      threads.execute(() -> self.run(answering, browser));
    } catch (RuntimeException refused) {
      open.remove(browser);
      answering.ask().close();
      throw refused;
    }
  }

  /** Answers when the answer is whole. */
  CompletableFuture<ChatReply> answer(Answering answering) {
    CompletableFuture<ChatReply> reply = new CompletableFuture<>();
    try {
      threads.execute(() -> self.run(answering, reply));
    } catch (RuntimeException refused) {
      answering.ask().close();
      throw refused;
    }
    return reply;
  }

  /** Within a request, so that the functions which the model calls may be request scoped. */
  @ActivateRequestContext
  public void run(Answering answering, SseOutlet browser) {
    try {
      new ChatStream(answering, browser).run();
    } finally {
      open.remove(browser);
    }
  }

  /** As {@link #run(Answering, SseOutlet)}. */
  @ActivateRequestContext
  public void run(Answering answering, CompletableFuture<ChatReply> reply) {
    try {
      reply.complete(answering.answer(Outlet.NONE));
    } catch (RuntimeException | Error failed) {
      reply.completeExceptionally(failed);
    }
  }

  private synchronized void watch(SseOutlet browser) {
    open.add(browser);
    if (heart == null) {
      heart =
          scheduler.scheduleWithFixedDelay(
              this::beat, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** On other threads, because a browser that reads nothing keeps who sends waiting. */
  private void beat() {
    open.stream()
        .filter(each -> each.isSilent(SILENCE))
        .forEach(each -> threads.execute(each::beat));
  }

  @PreDestroy
  synchronized void stop() {
    if (heart != null) {
      heart.cancel(false);
    }
  }
}
