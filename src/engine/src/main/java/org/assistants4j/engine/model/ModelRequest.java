package org.assistants4j.engine.model;

import java.util.List;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.ToolChoice;
import org.jspecify.annotations.Nullable;

/**
 * One question to a model.
 *
 * @param model its name
 * @param turns the conversation, oldest first
 * @param functions what the model may call
 * @param toolChoice null means auto
 * @param parallelToolCalls whether it may call several at once
 * @param responseFormat null means auto
 */
public record ModelRequest(
    String model,
    List<Turn> turns,
    List<FunctionDefinition> functions,
    @Nullable ToolChoice toolChoice,
    boolean parallelToolCalls,
    @Nullable ResponseFormat responseFormat,
    Sampling sampling) {
  public ModelRequest {
    turns = List.copyOf(turns);
    functions = List.copyOf(functions);
  }

  /** The same question to a model of another name. */
  ModelRequest asking(String name) {
    return new ModelRequest(
        name, turns, functions, toolChoice, parallelToolCalls, responseFormat, sampling);
  }

  /**
   * How the answer is drawn; null leaves each to the model.
   *
   * @param temperature 0 to 2
   * @param topP 0 to 1
   * @param maxCompletionTokens the most tokens of the answer
   */
  public record Sampling(
      @Nullable Double temperature,
      @Nullable Double topP,
      @Nullable Integer maxCompletionTokens,
      @Nullable String reasoningEffort) {
    public static final Sampling DEFAULT = new Sampling(null, null, null, null);
  }
}
