package org.assistants4j.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Threads for what goes on without its caller: the container's where there is one. */
@ApplicationScoped
class Background {
  private static final String CONTAINERS = "java:comp/DefaultManagedExecutorService";

  private final Executor executor;
  private final Consumer<Runnable> withRequest;

  /** Within a request, so that the functions which the model calls may be request scoped. */
  @Inject
  Background(Instance<RequestContextController> requests) {
    this(ofContainer(), work -> withRequest(requests.get(), work));
  }

  Background(Executor executor, Consumer<Runnable> withRequest) {
    this.executor = executor;
    this.withRequest = withRequest;
  }

  /** For the container's proxy, which has no state of its own. */
  @SuppressWarnings("NullAway")
  protected Background() {
    executor = null;
    withRequest = null;
  }

  /** Threads of our own, without a container. */
  static Background ofJvm() {
    return new Background(Threads.EXECUTOR, Runnable::run);
  }

  /** Made when first needed; its threads end when they have been idle for a minute. */
  private static final class Threads {
    static final Executor EXECUTOR =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "assistants4j-service");
              thread.setDaemon(true);
              return thread;
            });
  }

  private static Executor ofContainer() {
    try {
      return InitialContext.<Executor>doLookup(CONTAINERS);
    } catch (NamingException none) {
      System.getLogger(Background.class.getName())
          .log(System.Logger.Level.DEBUG, "There are no managed threads here", none);
      return Threads.EXECUTOR;
    }
  }

  private static void withRequest(RequestContextController request, Runnable work) {
    boolean ours = request.activate();
    try {
      work.run();
    } finally {
      if (ours) {
        request.deactivate();
      }
    }
  }

  /** Does something on another thread; that there is none to spare is told as a failure, too. */
  <T> CompletableFuture<T> supply(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      executor.execute(() -> withinRequest(result, work));
    } catch (RejectedExecutionException | IllegalStateException full) {
      result.completeExceptionally(full);
    }
    return result;
  }

  private <T> void withinRequest(CompletableFuture<T> result, Supplier<T> work) {
    try {
      withRequest.accept(() -> complete(result, work));
    } catch (RuntimeException | Error noRequest) {
      result.completeExceptionally(noRequest);
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error failed) {
      result.completeExceptionally(failed);
    }
  }

  /** What was thrown, without what futures wrap around it. */
  static Throwable cause(Throwable failed) {
    return failed instanceof CompletionException && failed.getCause() != null
        ? failed.getCause()
        : failed;
  }
}
