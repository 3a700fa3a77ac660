package org.assistants4j.engine.model;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks whether a model server is there, by asking it for its models. */
final class ModelProbe {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int UNAUTHORIZED = 401;

  /** What a gateway says when there is nothing behind it, and a server that is not ready. */
  private static final Set<Integer> NOT_THERE = Set.of(502, 503, 504);

  private final HttpClient http;
  private final ModelSettings settings;

  ModelProbe(HttpClient http, ModelSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  /** Ends within some two seconds, and never with an exception. */
  CompletableFuture<Reach> look() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + "/models")).timeout(LIMIT).GET();
    if (settings.key() != null) {
      request.header("Authorization", "Bearer " + settings.key());
    }
    return http.sendAsync(request.build(), BodyHandlers.discarding())
        .orTimeout(LIMIT.toMillis() + 500, TimeUnit.MILLISECONDS)
        .handle(this::seen);
  }

  private String base() {
    String url = settings.url().toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Reach seen(@Nullable HttpResponse<Void> response, @Nullable Throwable failure) {
    if (response == null) {
      boolean late = String.valueOf(failure).contains(HttpTimeoutException.class.getSimpleName());
      return reach(false, late ? "does not answer" : "cannot be reached");
    }
    int status = response.statusCode();
    if (status == UNAUTHORIZED) {
      return reach(false, "refuses the key");
    }
    if (NOT_THERE.contains(status)) {
      return reach(false, "answers " + status);
    }
    // Any other answer comes from a server that is there; some have no list of models, and some
    // keys may ask a model and not list them (403).
    return reach(true, status < 400 ? "ready" : "answers " + status);
  }

  private Reach reach(boolean ready, String seen) {
    return new Reach(ready, settings.server(), seen);
  }
}
