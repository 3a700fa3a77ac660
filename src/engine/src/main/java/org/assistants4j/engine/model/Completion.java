package org.assistants4j.engine.model;

import org.assistants4j.api.Usage;
import org.jspecify.annotations.Nullable;

/**
 * How an answer ended.
 *
 * @param usage null when the model does not tell
 * @param model the name of the one that answered; null when it does not tell
 */
public record Completion(Finish finish, @Nullable Usage usage, @Nullable String model) {
  public Completion(Finish finish, @Nullable Usage usage) {
    this(finish, usage, null);
  }

  /** Why the model stopped. */
  public enum Finish {
    /** It had said all. */
    STOP,
    /** It wants functions called. */
    CALLS,
    /** It came to the limit of tokens. */
    LENGTH,
    /** A filter stopped it. */
    FILTER
  }
}
