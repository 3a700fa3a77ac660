package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;

/** What a run waits for: the outputs of these function calls, all in one request. */
public record RequiredAction(
    String type, SubmitToolOutputs submitToolOutputs, JsonObject additionalProperties) {
  public RequiredAction {
    type = type == null ? "submit_tool_outputs" : type;
    additionalProperties = Copies.object(additionalProperties);
  }

  public RequiredAction(List<FunctionCall> toolCalls) {
    this("submit_tool_outputs", new SubmitToolOutputs(toolCalls, null), null);
  }

  public record SubmitToolOutputs(List<FunctionCall> toolCalls, JsonObject additionalProperties) {
    public SubmitToolOutputs {
      toolCalls = Copies.list(toolCalls);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A call that the model asks for. */
  public record FunctionCall(
      String id, String type, Function function, JsonObject additionalProperties) {
    public FunctionCall {
      type = type == null ? "function" : type;
      additionalProperties = Copies.object(additionalProperties);
    }

    public FunctionCall(String id, String name, String arguments) {
      this(id, "function", new Function(name, arguments, null), null);
    }
  }

  /**
   * @param arguments JSON as the model wrote it, which need not be valid
   */
  public record Function(String name, String arguments, JsonObject additionalProperties) {
    public Function {
      additionalProperties = Copies.object(additionalProperties);
    }
  }
}
