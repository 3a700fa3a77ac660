package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import org.assistants4j.api.Check;
import org.assistants4j.api.FunctionDefinition;
import org.jspecify.annotations.Nullable;

/** A tool; {@code retrieval} is what became {@code file_search}. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "code_interpreter", type = Tool.CodeInterpreter.class),
      @JsonbSubtype(alias = "retrieval", type = Tool.Retrieval.class),
      @JsonbSubtype(alias = "function", type = Tool.Function.class)
    })
public sealed interface Tool {

  org.assistants4j.api.Tool current();

  /** The same tools as version 2 names them; null stays null. */
  static @Nullable List<org.assistants4j.api.Tool> current(@Nullable List<Tool> tools) {
    return tools == null ? null : tools.stream().map(Tool::current).toList();
  }

  record CodeInterpreter(JsonObject additionalProperties) implements Tool {
    @Override
    public org.assistants4j.api.Tool current() {
      return new org.assistants4j.api.Tool.CodeInterpreter();
    }
  }

  record Retrieval(JsonObject additionalProperties) implements Tool {
    @Override
    public org.assistants4j.api.Tool current() {
      return new org.assistants4j.api.Tool.FileSearch();
    }
  }

  record Function(Definition function, JsonObject additionalProperties) implements Tool {
    public Function {
      Check.required(function, "function");
    }

    @Override
    public org.assistants4j.api.Tool current() {
      return new org.assistants4j.api.Tool.Function(function.current());
    }
  }

  /** A function, which had no {@code strict} yet. */
  record Definition(
      String name,
      @Nullable String description,
      @Nullable JsonObject parameters,
      JsonObject additionalProperties) {
    public Definition {
      // Checked here, where a mistake is told with its path.
      new FunctionDefinition(name, description, parameters);
    }

    FunctionDefinition current() {
      return new FunctionDefinition(name, description, parameters);
    }
  }

  /** Required by the codec; no request is read into it. */
  record Unknown(JsonObject json) implements Tool {
    @Override
    public org.assistants4j.api.Tool current() {
      return new org.assistants4j.api.Tool.Unknown(json);
    }
  }
}
