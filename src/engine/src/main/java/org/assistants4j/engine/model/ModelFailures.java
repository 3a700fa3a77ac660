package org.assistants4j.engine.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.regex.Pattern;
import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/** Says in one sentence for people why a model did not answer, without a secret in it. */
final class ModelFailures {
  private static final int LONGEST = 300;
  private static final Pattern KEYS = Pattern.compile("(?i)(bearer\\s+|\\bsk-)[^\\s,;\"']+");
  private static final String SERVER = "server_error";
  private static final String RATE = "rate_limit_exceeded";
  private static final String PROMPT = "invalid_prompt";

  private final ModelSettings settings;

  ModelFailures(ModelSettings settings) {
    this.settings = settings;
  }

  ModelException of(Throwable error) {
    HttpException answered = cause(error, HttpException.class);
    if (answered != null) {
      RetryAdvice advice =
          answered instanceof AnsweredException refusal ? refusal.advice() : RetryAdvice.NONE;
      return answered(answered.statusCode(), answered.getMessage(), advice);
    }
    if (any(
        error,
        ConnectException.class,
        HttpConnectTimeoutException.class,
        UnresolvedAddressException.class)) {
      return new ModelException(
          SERVER,
          "The model server at " + settings.server() + " could not be reached.",
          RetryAdvice.NONE);
    }
    if (any(error, HttpTimeoutException.class, TimeoutException.class)) {
      return silent();
    }
    return any(error, IOException.class)
        ? brokenOff()
        // Not its message, which may quote a header and with it the key.
        : server("The model server could not be asked: " + error.getClass().getSimpleName() + ".");
  }

  ModelException silent() {
    BigDecimal seconds = BigDecimal.valueOf(settings.silence().toMillis(), 3);
    return server(
        "The model did not say anything for "
            + seconds.stripTrailingZeros().toPlainString()
            + " s.");
  }

  ModelException brokenOff() {
    return server("The model server broke off in the middle of its answer.");
  }

  ModelException nonsense() {
    return server("The model server answered something that is no chat completion.");
  }

  private ModelException answered(int status, @Nullable String body, RetryAdvice advice) {
    String message = clean(Upstream.message(body));
    String said =
        status == Upstream.NO_STATUS
            ? "The model server broke off"
            : "The model server answered " + status;
    return new ModelException(
        code(status),
        message.isEmpty() ? said + "." : said + ": " + message,
        advice.wantedOr(mayPass(status)) ? advice : null);
  }

  /** Whether the same prompt may be answered another time. */
  private static boolean mayPass(int status) {
    return switch (status) {
      case 408, 409, 429 -> true;
      default -> status >= 500;
    };
  }

  private static String code(int status) {
    return switch (status) {
      case 429 -> RATE;
      case 400, 413, 422 -> PROMPT;
      default -> SERVER;
    };
  }

  /** The upstream's words, short, and without what looks like a key. */
  private String clean(String message) {
    String text = KEYS.matcher(message).replaceAll("…");
    String key = settings.key();
    if (key != null) {
      text = text.replace(key, "…");
      if (key.length() >= 8) {
        // Servers like to repeat a key with stars in its middle.
        text =
            text.replaceAll(
                Pattern.quote(key.substring(0, 4)) + "[^\\s,;\"']*\\*[^\\s,;\"']*", "…");
      }
    }
    text = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    return text.isEmpty() || text.matches("(?s).*[.!?…]") ? text : text + ".";
  }

  private static ModelException server(String message) {
    return new ModelException(SERVER, message);
  }

  @SafeVarargs
  private static boolean any(Throwable error, Class<? extends Throwable>... types) {
    for (Class<? extends Throwable> type : types) {
      if (cause(error, type) != null) {
        return true;
      }
    }
    return false;
  }

  private static <T extends Throwable> @Nullable T cause(Throwable error, Class<T> type) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }
}
