package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came to a {@link RunStep}: texts are appended, tool calls are merged by their index. */
public record RunStepDelta(String id, String object, Delta delta, JsonObject additionalProperties) {
  public RunStepDelta {
    object = object == null ? "thread.run.step.delta" : object;
    additionalProperties = Copies.object(additionalProperties);
  }

  /** A piece of a tool call of step {@code id}. */
  public static RunStepDelta toolCall(String id, Call call) {
    Delta delta = new Delta(new ToolCalls(List.of(call), null), null);
    return new RunStepDelta(id, "thread.run.step.delta", delta, null);
  }

  public record Delta(@Nullable Details stepDetails, JsonObject additionalProperties) {
    public Delta {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  @JsonbTypeInfo(
      key = "type",
      value = {
        @JsonbSubtype(alias = "message_creation", type = MessageCreation.class),
        @JsonbSubtype(alias = "tool_calls", type = ToolCalls.class)
      })
  public sealed interface Details {}

  public record MessageCreation(
      StepDetails.@Nullable MessageId messageCreation, JsonObject additionalProperties)
      implements Details {
    public MessageCreation {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record ToolCalls(List<Call> toolCalls, JsonObject additionalProperties)
      implements Details {
    public ToolCalls {
      toolCalls = Copies.list(toolCalls);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** Details that this version does not know. */
  public record UnknownDetails(JsonObject json) implements Details {}

  /** A piece of one tool call. */
  @JsonbTypeInfo(
      key = "type",
      value = {
        @JsonbSubtype(alias = "code_interpreter", type = CodeInterpreter.class),
        @JsonbSubtype(alias = "file_search", type = FileSearch.class),
        @JsonbSubtype(alias = "function", type = Function.class)
      })
  public sealed interface Call {}

  public record CodeInterpreter(
      int index,
      @Nullable String id,
      @Nullable Code codeInterpreter,
      JsonObject additionalProperties)
      implements Call {
    public CodeInterpreter {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record Code(
      @Nullable String input, @Nullable List<CodeOutput> outputs, JsonObject additionalProperties) {
    public Code {
      outputs = Copies.listOrNull(outputs);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record FileSearch(
      int index, @Nullable String id, JsonObject fileSearch, JsonObject additionalProperties)
      implements Call {
    public FileSearch {
      fileSearch = Copies.object(fileSearch);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record Function(
      int index, @Nullable String id, @Nullable Piece function, JsonObject additionalProperties)
      implements Call {
    public Function {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record Piece(
      @Nullable String name,
      @Nullable String arguments,
      @Nullable String output,
      JsonObject additionalProperties) {
    public Piece {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A call that this version does not know. */
  public record UnknownCall(JsonObject json) implements Call {}
}
