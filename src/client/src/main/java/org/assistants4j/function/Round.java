package org.assistants4j.function;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.jspecify.annotations.Nullable;

/** The calls that a model made at once, some of them on other threads. */
final class Round {
  private final List<Answering> all = new ArrayList<>();
  private final List<Answering> others = new ArrayList<>();

  /**
   * @param anywhere whether a call may be made on another thread
   */
  Round(
      List<FunctionCall> calls,
      Predicate<FunctionCall> anywhere,
      Around around,
      Functions functions) {
    for (FunctionCall call : calls) {
      Answering answering = new Answering(call, around, functions);
      all.add(answering);
      if (anywhere.test(call)) {
        others.add(answering);
      }
    }
    // This thread has to wait anyway: there is something for it to do.
    if (!all.isEmpty() && others.size() == all.size()) {
      others.remove(0);
    }
  }

  /**
   * Makes all calls.
   *
   * @param executor of other threads, or null to do everything on this one
   * @return the results in the order of the calls
   */
  List<ToolOutput> answer(@Nullable Executor executor) {
    try {
      if (executor != null) {
        handOut(executor);
        runAll(all.stream().filter(each -> !others.contains(each)).toList());
      }
      // Whatever no other thread has begun by now, for lack of threads or order, is done here.
      runAll(all);
      return results();
    } catch (InterruptedException stop) {
      // Those that have begun go on, and are not interrupted: that could break what they work with.
      all.forEach(each -> each.cancel(false));
      throw Answering.interrupted(stop);
    }
  }

  private void handOut(Executor executor) {
    try {
      others.forEach(executor::execute);
    } catch (RejectedExecutionException | IllegalStateException full) {
      System.getLogger(Round.class.getName())
          .log(System.Logger.Level.DEBUG, "No threads for functions; they run here", full);
    }
  }

  private static void runAll(List<Answering> calls) throws InterruptedException {
    for (Answering each : calls) {
      checkInterrupt();
      each.run();
    }
  }

  private static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("This thread is asked to stop.");
    }
  }

  /** Waits for all before one that threw is told: none may be at work when the caller goes on. */
  private List<ToolOutput> results() throws InterruptedException {
    checkInterrupt();
    List<ToolOutput> outputs = new ArrayList<>();
    RuntimeException failed = null;
    for (Answering each : all) {
      try {
        outputs.add(each.await());
      } catch (RuntimeException thrown) {
        failed = failed == null ? thrown : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
    return List.copyOf(outputs);
  }
}
