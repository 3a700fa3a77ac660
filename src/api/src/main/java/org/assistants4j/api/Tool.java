package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import org.jspecify.annotations.Nullable;

/** A tool that an assistant may use. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "code_interpreter", type = Tool.CodeInterpreter.class),
      @JsonbSubtype(alias = "file_search", type = Tool.FileSearch.class),
      @JsonbSubtype(alias = "function", type = Tool.Function.class)
    })
public sealed interface Tool {

  /** Runs Python that the model writes. */
  record CodeInterpreter(JsonObject additionalProperties) implements Tool {
    public CodeInterpreter {
      additionalProperties = Copies.object(additionalProperties);
    }

    public CodeInterpreter() {
      this(null);
    }
  }

  /** Searches the vector stores and attached files. */
  record FileSearch(@Nullable Options fileSearch, JsonObject additionalProperties) implements Tool {
    public FileSearch {
      additionalProperties = Copies.object(additionalProperties);
    }

    public FileSearch() {
      this(null, null);
    }

    /**
     * @param maxNumResults 1 to 50, or null for the engine's choice
     */
    public record Options(
        @Nullable Integer maxNumResults,
        @Nullable RankingOptions rankingOptions,
        JsonObject additionalProperties) {
      public Options {
        Check.range(maxNumResults, 1, 50, "max_num_results");
        additionalProperties = Copies.object(additionalProperties);
      }
    }
  }

  /** A function of the caller's. */
  record Function(FunctionDefinition function, JsonObject additionalProperties) implements Tool {
    public Function {
      Check.required(function, "function");
      additionalProperties = Copies.object(additionalProperties);
    }

    public Function(FunctionDefinition function) {
      this(function, null);
    }
  }

  /** A tool that this version does not know. */
  record Unknown(JsonObject json) implements Tool {}
}
