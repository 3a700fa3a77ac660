package org.assistants4j.api.retry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of asking again, in the headers of a refusal.
 *
 * @param wanted what {@code x-should-retry} says, or null
 * @param after how long to wait, from {@code retry-after-ms} or else {@code retry-after}; null when
 *     neither says it, never negative
 */
public record RetryAdvice(@Nullable Boolean wanted, @Nullable Duration after) {
  /** A server that says nothing. */
  public static final RetryAdvice NONE = new RetryAdvice(null, null);

  private static final double MILLIS = 1;
  private static final double SECONDS = 1_000;

  /** More than anybody waits, and little enough to count with. */
  private static final double MOST_MILLIS = 1e12;

  /**
   * @param header gives the value of a header, or null
   * @param now what a date is counted from
   */
  public static RetryAdvice read(UnaryOperator<@Nullable String> header, Instant now) {
    String wanted = header.apply("x-should-retry");
    Duration after = duration(header.apply("retry-after-ms"), MILLIS);
    if (after == null) {
      String told = header.apply("retry-after");
      Duration seconds = duration(told, SECONDS);
      after = seconds == null ? until(told, now) : seconds;
    }
    return new RetryAdvice(yesOrNo(wanted), after);
  }

  /** Whether to ask again what would be asked again {@code otherwise}. */
  public boolean wantedOr(boolean otherwise) {
    return wanted == null ? otherwise : wanted;
  }

  private static @Nullable Boolean yesOrNo(@Nullable String value) {
    if ("true".equalsIgnoreCase(value)) {
      return true;
    }
    return "false".equalsIgnoreCase(value) ? false : null;
  }

  private static @Nullable Duration duration(@Nullable String value, double unit) {
    if (value == null) {
      return null;
    }
    try {
      double millis = Double.parseDouble(value.strip()) * unit;
      return millis >= 0 ? Duration.ofMillis(Math.round(Math.min(millis, MOST_MILLIS))) : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private static @Nullable Duration until(@Nullable String date, Instant now) {
    if (date == null) {
      return null;
    }
    try {
      Instant then =
          ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
    } catch (DateTimeParseException noDate) {
      return null;
    }
  }
}
