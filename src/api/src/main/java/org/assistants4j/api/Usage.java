package org.assistants4j.api;

import jakarta.json.JsonObject;

/** Tokens used by a run or a step: of the prompts, of the answers, and together. */
public record Usage(
    int promptTokens, int completionTokens, int totalTokens, JsonObject additionalProperties) {
  public static final Usage NONE = new Usage(0, 0);

  public Usage {
    additionalProperties = Copies.object(additionalProperties);
  }

  public Usage(int promptTokens, int completionTokens) {
    this(promptTokens, completionTokens, promptTokens + completionTokens, null);
  }

  public Usage plus(Usage other) {
    return new Usage(promptTokens + other.promptTokens, completionTokens + other.completionTokens);
  }
}
