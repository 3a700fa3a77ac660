package org.assistants4j.function;

import org.jspecify.annotations.Nullable;

/** The model's answer does not fit the {@link AnswerType} that it was asked for. */
public class AnswerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String answer;

  AnswerException(String message, String answer, @Nullable Throwable cause) {
    super(message, cause);
    this.answer = answer;
  }

  /** What the model said; the message does not repeat it. */
  public String answer() {
    return answer;
  }
}
