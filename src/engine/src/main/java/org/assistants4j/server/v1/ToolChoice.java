package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.Set;
import org.assistants4j.api.Check;
import org.jspecify.annotations.Nullable;

/** Whether the model calls a tool; there was no {@code required} yet. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "function", type = ToolChoice.Function.class),
      @JsonbSubtype(alias = "code_interpreter", type = ToolChoice.CodeInterpreter.class),
      @JsonbSubtype(alias = "retrieval", type = ToolChoice.Retrieval.class)
    })
public sealed interface ToolChoice {

  org.assistants4j.api.ToolChoice current();

  static ToolChoice fromString(String value) {
    Check.oneOf(value, Set.of("none", "auto"), "tool_choice");
    return new Mode(value);
  }

  /** The same choice as version 2 names it; null stays null. */
  static org.assistants4j.api.@Nullable ToolChoice current(@Nullable ToolChoice choice) {
    return choice == null ? null : choice.current();
  }

  record Mode(String value) implements ToolChoice {
    @Override
    public org.assistants4j.api.ToolChoice current() {
      return new org.assistants4j.api.ToolChoice.Mode(value);
    }
  }

  record Function(org.assistants4j.api.ToolChoice.Name function, JsonObject additionalProperties)
      implements ToolChoice {
    public Function {
      Check.required(function, "function");
    }

    @Override
    public org.assistants4j.api.ToolChoice current() {
      return new org.assistants4j.api.ToolChoice.Function(function, null);
    }
  }

  record CodeInterpreter(JsonObject additionalProperties) implements ToolChoice {
    @Override
    public org.assistants4j.api.ToolChoice current() {
      return new org.assistants4j.api.ToolChoice.CodeInterpreter(null);
    }
  }

  record Retrieval(JsonObject additionalProperties) implements ToolChoice {
    @Override
    public org.assistants4j.api.ToolChoice current() {
      return new org.assistants4j.api.ToolChoice.FileSearch(null);
    }
  }

  /** Required by the codec; no request is read into it. */
  record Unknown(JsonObject json) implements ToolChoice {
    @Override
    public org.assistants4j.api.ToolChoice current() {
      return new org.assistants4j.api.ToolChoice.Unknown(json);
    }
  }
}
