package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/** Whether the model may, must or must not call a tool. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "function", type = ToolChoice.Function.class),
      @JsonbSubtype(alias = "code_interpreter", type = ToolChoice.CodeInterpreter.class),
      @JsonbSubtype(alias = "file_search", type = ToolChoice.FileSearch.class)
    })
public sealed interface ToolChoice {
  /** The model decides. */
  ToolChoice AUTO = new Mode("auto");

  /** The model calls no tool. */
  ToolChoice NONE = new Mode("none");

  /** The model calls at least one tool. */
  ToolChoice REQUIRED = new Mode("required");

  static ToolChoice fromString(String value) {
    return new Mode(value);
  }

  /** One of {@code auto}, {@code none}, {@code required}. */
  record Mode(String value) implements ToolChoice, StringValue {}

  /** The model calls this function. */
  record Function(Name function, JsonObject additionalProperties) implements ToolChoice {
    public Function {
      Check.required(function, "function");
      additionalProperties = Copies.object(additionalProperties);
    }

    public Function(String name) {
      this(new Name(name, null), null);
    }
  }

  /** The name of a function. */
  record Name(String name, JsonObject additionalProperties) {
    public Name {
      Check.required(name, "name");
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** The model runs code. */
  record CodeInterpreter(JsonObject additionalProperties) implements ToolChoice {
    public CodeInterpreter {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** The model searches files. */
  record FileSearch(JsonObject additionalProperties) implements ToolChoice {
    public FileSearch {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A choice that this version does not know. */
  record Unknown(JsonObject json) implements ToolChoice {}
}
