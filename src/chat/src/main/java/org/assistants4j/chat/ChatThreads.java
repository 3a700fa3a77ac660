package org.assistants4j.chat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that wait for answers, each in the context of the request that asks. They are not those
 * which the server takes requests with: of these it has few and makes more of them slowly, and an
 * answer keeps its thread for as long as the model talks.
 */
@ApplicationScoped
public class ChatThreads {
  private static final long IDLE_SECONDS = 30;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory factory;

  @Resource(lookup = "java:comp/DefaultContextService")
  ContextService contexts;

  @Inject Chat chat;

  private ExecutorService threads;

  @PostConstruct
  void start() {
    threads =
        new ThreadPoolExecutor(
            0,
            chat.settings().threads(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            factory);
  }

  /**
   * @throws BadChatRequestException when too many wait already
   */
  void execute(Runnable work) {
    try {
      threads.execute(contexts.contextualRunnable(work));
    } catch (RejectedExecutionException full) {
      throw BadChatRequestException.full(full);
    }
  }

  /** Whoever still waits is told that the server stops. */
  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
