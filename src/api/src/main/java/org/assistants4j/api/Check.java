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

  /**
   * The value.
   *
   * @throws InvalidParameterException when it is null
   */
  public static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new InvalidParameterException(
          "Missing required parameter: '%s'.", name, "missing_required_parameter");
    }
    return value;
  }

  /**
   * @throws InvalidParameterException when the value is neither null nor of at most so many
   *     characters
   */
  public static void length(@Nullable String value, int max, String name) {
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

  /**
   * @throws InvalidParameterException when the value is neither null nor of at most so many entries
   */
  public static void size(@Nullable Collection<?> value, int max, String name) {
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

  /**
   * @throws InvalidParameterException when the value is empty
   */
  public static void notEmpty(Collection<?> value, String name) {
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
   * @throws InvalidParameterException when the value has the character U+0000, which not every
   *     database can look for
   */
  public static void text(@Nullable String value, String name) {
    if (value != null && value.indexOf(0) >= 0) {
      throw new InvalidParameterException(
          "Invalid '%s': it has the character U+0000, which is no text.", name, "invalid_value");
    }
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

  /**
   * @throws InvalidParameterException when the value is an empty string
   */
  static void notBlank(@Nullable String value, String name) {
    if (value != null && value.isBlank()) {
      throw new InvalidParameterException(
          "Invalid '%s': empty string. Expected a string with minimum length 1, but got an empty"
              + " string instead.",
          name, "empty_string");
    }
  }

  private static void toolChoice(@Nullable ToolChoice choice) {
    if (choice instanceof ToolChoice.Mode mode) {
      oneOf(mode.value(), Set.of("auto", "none", "required"), "tool_choice");
    } else if (choice instanceof ToolChoice.Unknown) {
      throw new InvalidParameterException(
          "Invalid '%s': there is no such choice.", "tool_choice", "invalid_value");
    }
  }

  private static void responseFormat(@Nullable ResponseFormat format) {
    if (format instanceof ResponseFormat.Mode mode) {
      oneOf(mode.value(), Set.of("auto"), "response_format");
    } else if (format instanceof ResponseFormat.Schema schema) {
      name(schema.jsonSchema().name(), "response_format.json_schema.name");
    } else if (format instanceof ResponseFormat.Unknown) {
      throw new InvalidParameterException(
          "Invalid '%s': there is no such format.", "response_format", "invalid_value");
    }
  }

  /** The name of a function or of a schema. */
  static void name(String value, String name) {
    if (!value.matches("[a-zA-Z0-9_-]{1,64}")) {
      throw new InvalidParameterException(
          "Invalid '%s': string does not match pattern. Expected a string that matches the pattern"
              + " '^[a-zA-Z0-9_-]{1,64}$'.",
          name, "invalid_value");
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
      @Nullable String model,
      @Nullable String name,
      @Nullable String description,
      @Nullable String instructions,
      @Nullable List<Tool> tools) {
    notBlank(model, "model");
    length(name, 256, "name");
    length(description, 512, "description");
    length(instructions, 256_000, "instructions");
    ToolRules.check(tools, 128);
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
      @Nullable String model,
      @Nullable Integer maxPromptTokens,
      @Nullable Integer maxCompletionTokens,
      @Nullable List<Tool> tools,
      @Nullable TruncationStrategy truncationStrategy,
      @Nullable ToolChoice toolChoice) {
    notBlank(model, "model");
    range(maxPromptTokens, 256, Integer.MAX_VALUE, "max_prompt_tokens");
    range(maxCompletionTokens, 256, Integer.MAX_VALUE, "max_completion_tokens");
    ToolRules.check(tools, 20);
    truncation(truncationStrategy);
    toolChoice(toolChoice);
  }

  /**
   * @throws InvalidParameterException when there are more than 16 pairs, a key over 64 or a value
   *     over 512 characters
   */
  public static void metadata(@Nullable Map<String, String> metadata) {
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
          length(metadataValue(key, value), METADATA_VALUE, "metadata." + key);
        });
  }

  private static String metadataValue(String key, @Nullable String value) {
    if (value == null) {
      throw new InvalidParameterException(
          "Invalid type for '%s': expected a string, but got null instead.",
          "metadata." + key, "invalid_type");
    }
    return value;
  }
}
