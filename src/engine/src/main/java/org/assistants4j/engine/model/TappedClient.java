package org.assistants4j.engine.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of a LangChain4j model: each call of the model goes through a tap of its own. The
 * model is made once, because it looks through the class path when it is made.
 */
final class TappedClient implements HttpClient {
  private final ThreadLocal<@Nullable AnswerTap> current = new ThreadLocal<>();

  HttpClientBuilder builder() {
    return new Ready(this);
  }

  /** Does what sends a request on this thread. */
  void through(AnswerTap tap, Runnable call) {
    current.set(tap);
    try {
      call.run();
    } finally {
      current.remove();
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("Answers are streamed.");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    AnswerTap tap = current.get();
    if (tap == null) {
      throw new IllegalStateException("The model was not asked on the thread that sends.");
    }
    tap.execute(request, parser, listener);
  }

  /** Hands out a client whose timeouts are set already. */
  private record Ready(HttpClient client) implements HttpClientBuilder {
    @Override
    public @Nullable Duration connectTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return client;
    }
  }
}
