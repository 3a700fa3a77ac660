package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of all function calls that a run waits for.
 *
 * @param stream whether the answer is a stream of events; set by the clients
 */
public record SubmitToolOutputsRequest(
    List<ToolOutput> toolOutputs, @Nullable Boolean stream, JsonObject additionalProperties) {
  public SubmitToolOutputsRequest {
    toolOutputs = List.copyOf(Check.required(toolOutputs, "tool_outputs"));
    additionalProperties = Copies.object(additionalProperties);
  }

  public SubmitToolOutputsRequest(List<ToolOutput> toolOutputs) {
    this(toolOutputs, null, null);
  }

  /**
   * What one call gave.
   *
   * @param toolCallId required
   * @param output null is as good as empty
   */
  public record ToolOutput(
      String toolCallId, @Nullable String output, JsonObject additionalProperties) {
    public ToolOutput {
      Check.required(toolCallId, "tool_call_id");
      additionalProperties = Copies.object(additionalProperties);
    }

    public ToolOutput(String toolCallId, String output) {
      this(toolCallId, output, null);
    }
  }
}
