package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a tool. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "code_interpreter", type = ToolCall.CodeInterpreter.class),
      @JsonbSubtype(alias = "file_search", type = ToolCall.FileSearch.class),
      @JsonbSubtype(alias = "function", type = ToolCall.Function.class)
    })
public sealed interface ToolCall {

  record CodeInterpreter(String id, Code codeInterpreter, JsonObject additionalProperties)
      implements ToolCall {
    public CodeInterpreter {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** Code and what came out of it. */
  record Code(String input, List<CodeOutput> outputs, JsonObject additionalProperties) {
    public Code {
      outputs = Copies.list(outputs);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record FileSearch(String id, Search fileSearch, JsonObject additionalProperties)
      implements ToolCall {
    public FileSearch {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /**
   * @param results null where the server does not tell them
   */
  record Search(
      @Nullable RankingOptions rankingOptions,
      @Nullable List<Result> results,
      JsonObject additionalProperties) {
    public Search {
      results = Copies.listOrNull(results);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /**
   * A file that was found.
   *
   * @param score 0 to 1
   * @param content the passages, only when asked for with {@code include[]}
   */
  record Result(
      String fileId,
      String fileName,
      double score,
      @Nullable List<Passage> content,
      JsonObject additionalProperties) {
    public Result {
      content = Copies.listOrNull(content);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record Passage(@Nullable String type, @Nullable String text, JsonObject additionalProperties) {
    public Passage {
      additionalProperties = Copies.object(additionalProperties);
    }

    public Passage(String text) {
      this("text", text, null);
    }
  }

  record Function(String id, Call function, JsonObject additionalProperties) implements ToolCall {
    public Function {
      additionalProperties = Copies.object(additionalProperties);
    }

    public Function(String id, String name, String arguments, @Nullable String output) {
      this(id, new Call(name, arguments, output, null), null);
    }
  }

  /**
   * @param arguments JSON as the model wrote it
   * @param output null until it was submitted
   */
  @JsonbNillable
  record Call(
      String name, String arguments, @Nullable String output, JsonObject additionalProperties) {
    public Call {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A call that this version does not know. */
  record Unknown(JsonObject json) implements ToolCall {}
}
