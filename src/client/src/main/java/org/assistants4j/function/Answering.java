package org.assistants4j.function;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;

/**
 * One call of a round. Whichever thread comes first runs it, the others find it done or at work.
 */
final class Answering extends FutureTask<ToolOutput> {

  Answering(FunctionCall call, Around around, Functions functions) {
    super(
        () ->
            new ToolOutput(
                call.id(),
                around.call(
                    call,
                    () -> functions.call(call.function().name(), call.function().arguments()))));
  }

  /**
   * Waits for it.
   *
   * @throws InterruptedException when this thread is to stop waiting
   */
  ToolOutput await() throws InterruptedException {
    try {
      return get();
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof Error error) {
        throw error;
      } else if (thrown.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(thrown);
    }
  }

  static CancellationException interrupted(InterruptedException why) {
    Thread.currentThread().interrupt();
    var cancelled = new CancellationException("Interrupted while functions were at work.");
    cancelled.initCause(why);
    return cancelled;
  }
}
