package org.assistants4j.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The documented bounds of request parameters, with the API's own codes. */
public final class Check {
  private static final int METADATA_PAIRS = 16;
  private static final int METADATA_KEY = 64;
  private static final int METADATA_VALUE = 512;

  private Check() {}

  static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new InvalidParameterException(
          "Missing required parameter: '%s'.", name, "missing_required_parameter");
    }
    return value;
  }

  static void length(@Nullable String value, int max, String name) {
    if (value == null) {
      return;
    }
    int length = value.codePointCount(0, value.length());
    if (length > max) {
      throw new InvalidParameterException(
          "Invalid '%s': string too long. Expected a string with maximum length "
              + max
              + ", but got a string with length "
              + length
              + " instead.",
          name,
          "string_above_max_length");
    }
  }

  static void size(@Nullable Collection<?> value, int max, String name) {
    if (value != null && value.size() > max) {
      throw new InvalidParameterException(
          "Invalid '%s': array too long. Expected an array with maximum length "
              + max
              + ", but got an array with length "
              + value.size()
              + " instead.",
          name,
          "array_above_max_length");
    }
  }

  static void notEmpty(Collection<?> value, String name) {
    if (value.isEmpty()) {
      throw new InvalidParameterException(
          "Invalid '%s': empty array. Expected an array with minimum length 1, but got an empty"
              + " array instead.",
          name, "empty_array");
    }
  }

  static void range(@Nullable Double value, double min, double max, String name) {
    if (value == null) {
      return;
    }
    if (!(value >= min)) {
      throw bound(
          "decimal below minimum value", ">= ", min, value, name, "decimal_below_min_value");
    }
    if (value > max) {
      throw bound(
          "decimal above maximum value", "<= ", max, value, name, "decimal_above_max_value");
    }
  }

  /**
   * @throws InvalidParameterException when the value is neither null nor within the bounds
   */
  public static void range(@Nullable Integer value, int min, int max, String name) {
    if (value == null) {
      return;
    }
    if (value < min) {
      throw bound(
          "integer below minimum value", ">= ", min, value, name, "integer_below_min_value");
    }
    if (value > max) {
      throw bound(
          "integer above maximum value", "<= ", max, value, name, "integer_above_max_value");
    }
  }

  private static InvalidParameterException bound(
      String what, String relation, Number bound, Number value, String name, String code) {
    return new InvalidParameterException(
        "Invalid '%s': "
            + what
            + ". Expected a value "
            + relation
            + bound
            + ", but got "
            + value
            + " instead.",
        name,
        code);
  }

  /**
   * @throws InvalidParameterException when the value is neither null nor one of these
   */
  public static void oneOf(@Nullable String value, Set<String> allowed, String name) {
    if (value != null && !allowed.contains(value)) {
      throw new InvalidParameterException(
          "Invalid value for '%s': '"
              + value
              + "'. Supported values are: '"
              + String.join("', '", new TreeSet<>(allowed))
              + "'.",
          name,
          "invalid_value");
    }
  }

  private static void toolChoice(@Nullable ToolChoice choice) {
    if (choice instanceof ToolChoice.Mode mode) {
      oneOf(mode.value(), Set.of("auto", "none", "required"), "tool_choice");
    }
  }

  private static void responseFormat(@Nullable ResponseFormat format) {
    if (format instanceof ResponseFormat.Mode mode) {
      oneOf(mode.value(), Set.of("auto"), "response_format");
    }
  }

  private static void truncation(@Nullable TruncationStrategy strategy) {
    if (strategy == null) {
      return;
    }
    oneOf(strategy.type(), Set.of("auto", "last_messages"), "truncation_strategy.type");
    if (strategy.type().equals("last_messages")) {
      required(strategy.lastMessages(), "truncation_strategy.last_messages");
    }
  }

  private static void reasoningEffort(@Nullable String effort) {
    oneOf(
        effort,
        Set.of("none", "minimal", "low", "medium", "high", "xhigh", "max"),
        "reasoning_effort");
  }

  /** What holds for an assistant whether it is created or modified. */
  static void assistant(
      @Nullable String name,
      @Nullable String description,
      @Nullable String instructions,
      @Nullable List<Tool> tools) {
    length(name, 256, "name");
    length(description, 512, "description");
    length(instructions, 256_000, "instructions");
    size(tools, 128, "tools");
  }

  /** How an answer is drawn. */
  static void sampling(
      @Nullable Double temperature,
      @Nullable Double topP,
      @Nullable String reasoningEffort,
      @Nullable ResponseFormat responseFormat) {
    range(temperature, 0, 2, "temperature");
    range(topP, 0, 1, "top_p");
    reasoningEffort(reasoningEffort);
    responseFormat(responseFormat);
  }

  /** What bounds a run. */
  static void run(
      @Nullable Integer maxPromptTokens,
      @Nullable Integer maxCompletionTokens,
      @Nullable List<Tool> tools,
      @Nullable TruncationStrategy truncationStrategy,
      @Nullable ToolChoice toolChoice) {
    range(maxPromptTokens, 256, Integer.MAX_VALUE, "max_prompt_tokens");
    range(maxCompletionTokens, 256, Integer.MAX_VALUE, "max_completion_tokens");
    size(tools, 20, "tools");
    truncation(truncationStrategy);
    toolChoice(toolChoice);
  }

  static void metadata(@Nullable Map<String, String> metadata) {
    if (metadata == null) {
      return;
    }
    if (metadata.size() > METADATA_PAIRS) {
      throw new InvalidParameterException(
          "Invalid '%s': too many properties. Expected an object with at most "
              + METADATA_PAIRS
              + " properties, but got an object with "
              + metadata.size()
              + " properties instead.",
          "metadata",
          "object_above_max_properties");
    }
    metadata.forEach(
        (key, value) -> {
          length(key, METADATA_KEY, "metadata");
          length(value, METADATA_VALUE, "metadata." + key);
        });
  }
}
