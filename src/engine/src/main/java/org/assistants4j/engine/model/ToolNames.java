package org.assistants4j.engine.model;

import org.assistants4j.api.ToolChoice;
import org.jspecify.annotations.Nullable;

/** The names under which a model sees the tools that are built in. */
final class ToolNames {
  static final String FILE_SEARCH = "file_search";
  static final String CODE_INTERPRETER = "code_interpreter";

  private ToolNames() {}

  /** The function that the choice names, or null when it names none. */
  static @Nullable String chosen(@Nullable ToolChoice choice) {
    if (choice instanceof ToolChoice.Function function) {
      return function.function().name();
    }
    if (choice instanceof ToolChoice.FileSearch) {
      return FILE_SEARCH;
    }
    return choice instanceof ToolChoice.CodeInterpreter ? CODE_INTERPRETER : null;
  }
}
