package org.assistants4j.engine.model;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * One request to a model server and the stream that answers it. LangChain4j's own client cannot let
 * go of a server that has not begun to answer.
 */
final class ModelConnection {
  /** Bytes of an error that are read; more is no message. */
  private static final int MOST_OF_AN_ERROR = 64 * 1024;

  private final HttpClient http;
  private final Executor threads;
  private final Duration silence;
  private @Nullable CompletableFuture<HttpResponse<InputStream>> exchange;
  private @Nullable InputStream body;
  private boolean dropped;

  /**
   * @param threads read the answer, one for each
   * @param silence how long the server may take until its answer begins
   */
  ModelConnection(HttpClient http, Executor threads, Duration silence) {
    this.http = http;
    this.threads = threads;
    this.silence = silence;
  }

  /** Sends the request; the answer is told on another thread. */
  void send(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    CompletableFuture<HttpResponse<InputStream>> sent;
    synchronized (this) {
      if (dropped) {
        return;
      }
      sent = http.sendAsync(converted(request), BodyHandlers.ofInputStream());
      exchange = sent;
    }
    // Not on this thread, which would read the whole answer here when it has begun already.
    sent.thenAcceptAsync(response -> tell(response, parser, listener), threads)
        .exceptionally(
            failure -> {
              listener.onError(failure);
              return null;
            });
  }

  /** Disconnects, whether or not the answer has begun. */
  void drop() {
    synchronized (this) {
      dropped = true;
      if (exchange != null) {
        exchange.cancel(true);
      }
    }
    close();
  }

  private void close() {
    InputStream held;
    synchronized (this) {
      held = body;
      body = null;
    }
    try {
      if (held != null) {
        held.close();
      }
    } catch (IOException e) {
      // Nobody reads it any more.
    }
  }

  private void tell(
      HttpResponse<InputStream> response,
      ServerSentEventParser parser,
      ServerSentEventListener listener) {
    synchronized (this) {
      body = response.body();
    }
    try {
      if (dropped()) {
        return;
      }
      int status = response.statusCode();
      if (status < 200 || status >= 300) {
        listener.onError(new AnsweredException(status, text(response.body()), advice(response)));
        return;
      }
      listener.onOpen(
          SuccessfulHttpResponse.builder()
              .statusCode(status)
              .headers(response.headers().map())
              .build());
      parser.parse(response.body(), listener);
      listener.onClose();
    } finally {
      close();
    }
  }

  private static RetryAdvice advice(HttpResponse<?> response) {
    return RetryAdvice.read(
        name -> response.headers().firstValue(name).orElse(null), Instant.now());
  }

  private synchronized boolean dropped() {
    return dropped;
  }

  private static String text(InputStream body) {
    try {
      return new String(body.readNBytes(MOST_OF_AN_ERROR), StandardCharsets.UTF_8);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private java.net.http.HttpRequest converted(HttpRequest request) {
    var converted =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(silence)
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> converted.header(name, value)));
    return converted.build();
  }
}
