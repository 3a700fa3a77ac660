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

  /** What one call gave. */
  public record ToolOutput(
      @Nullable String toolCallId, @Nullable String output, JsonObject additionalProperties) {
    public ToolOutput {
      additionalProperties = Copies.object(additionalProperties);
    }

    public ToolOutput(String toolCallId, String output) {
      this(toolCallId, output, null);
    }
  }
}
