package org.assistants4j.engine.model;

import dev.langchain4j.exception.HttpException;
import org.assistants4j.api.retry.RetryAdvice;

/** The model server has refused, with what it says of asking again. */
final class AnsweredException extends HttpException {
  private static final long serialVersionUID = 1L;

  private final transient RetryAdvice advice;

  AnsweredException(int status, String body, RetryAdvice advice) {
    super(status, body);
    this.advice = advice;
  }

  RetryAdvice advice() {
    return advice;
  }
}
