package org.assistants4j.service;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Values of a configuration, checked; whoever gives a wrong one is told which key it is. */
final class ConfigValues {
  private static final Duration DAY = Duration.ofDays(1);

  private final Config config;

  ConfigValues(Config config) {
    this.config = config;
  }

  Optional<String> text(String key) {
    return config
        .getOptionalValue(key, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A text of at most {@code max} characters. */
  Optional<String> text(String key, int max) {
    Optional<String> value = text(key);
    int length = value.map(text -> text.codePointCount(0, text.length())).orElse(0);
    if (length > max) {
      throw new IllegalArgumentException(
          key + " has " + length + " characters, but at most " + max + " are allowed.");
    }
    return value;
  }

  /** Whether something is wanted: {@code true} or {@code false}. */
  Optional<Boolean> flag(String key) {
    return text(key).map(value -> flag(key, value));
  }

  private static boolean flag(String key, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(key + " is '" + value + "', but must be true or false.");
    }
    return value.equals("true");
  }

  /** A duration from {@code least} to one day. */
  Optional<Duration> duration(String key, Duration least) {
    return text(key).map(value -> duration(key, value, least));
  }

  private static Duration duration(String key, String value, Duration least) {
    try {
      Duration duration = Duration.parse(value);
      if (duration.compareTo(least) >= 0 && duration.compareTo(DAY) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException noDuration) {
      // Told below, with what is expected.
    }
    throw new IllegalArgumentException(
        key + " is '" + value + "', but must be a duration from " + least + " to P1D.");
  }

  /** A number from 0 to {@code most}. */
  Optional<Double> number(String key, double most) {
    return text(key).map(value -> number(key, value, most));
  }

  private static double number(String key, String value, double most) {
    try {
      double number = Double.parseDouble(value);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Told below, with what is expected.
    }
    throw new IllegalArgumentException(
        key + " is '" + value + "', but must be a number from 0 to " + most + ".");
  }

  /** A list, separated by commas; each entry once. */
  Optional<List<String>> list(String key) {
    return text(key)
        .map(
            value ->
                Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .distinct()
                    .toList());
  }
}
