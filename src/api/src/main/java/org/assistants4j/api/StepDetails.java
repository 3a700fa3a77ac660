package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;

/** What a {@link RunStep} did. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "message_creation", type = StepDetails.MessageCreation.class),
      @JsonbSubtype(alias = "tool_calls", type = StepDetails.ToolCalls.class)
    })
public sealed interface StepDetails {

  record MessageCreation(MessageId messageCreation, JsonObject additionalProperties)
      implements StepDetails {
    public MessageCreation {
      additionalProperties = Copies.object(additionalProperties);
    }

    public MessageCreation(String messageId) {
      this(new MessageId(messageId, null), null);
    }
  }

  record MessageId(String messageId, JsonObject additionalProperties) {
    public MessageId {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record ToolCalls(List<ToolCall> toolCalls, JsonObject additionalProperties)
      implements StepDetails {
    public ToolCalls {
      toolCalls = Copies.list(toolCalls);
      additionalProperties = Copies.object(additionalProperties);
    }

    public ToolCalls(List<ToolCall> toolCalls) {
      this(toolCalls, null);
    }
  }

  /** Details that this version does not know. */
  record Unknown(JsonObject json) implements StepDetails {}
}
