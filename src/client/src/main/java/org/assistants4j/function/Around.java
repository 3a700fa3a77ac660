package org.assistants4j.function;

import java.util.function.Supplier;
import org.assistants4j.api.RequiredAction.FunctionCall;

/**
 * Stands around each call of a round, on the thread on which the function runs. What it binds to
 * the thread, or keeps in beans of the request, the function finds; on another thread than the
 * caller's CDI's request is one of this call alone.
 */
@FunctionalInterface
public interface Around {
  /** Nothing but the call. */
  Around NOTHING = (call, proceed) -> proceed.get();

  /**
   * Makes the call, or does not.
   *
   * @param proceed calls the function, never throws, and gives what the model is to be told
   * @return what the model is told, as a rule what {@code proceed} gave
   */
  String call(FunctionCall call, Supplier<String> proceed);
}
