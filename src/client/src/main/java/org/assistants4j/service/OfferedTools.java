package org.assistants4j.service;

import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.Tool;
import org.assistants4j.function.Functions;

/** The tools that the configuration names. */
final class OfferedTools {
  private static final String CODE_INTERPRETER = "code_interpreter";
  private static final String FILE_SEARCH = "file_search";

  private OfferedTools() {}

  /**
   * @throws IllegalArgumentException when a name is neither a built-in tool nor a function
   */
  static List<Tool> of(AssistantSpec spec, Functions functions) {
    return spec.tools().stream().map(name -> tool(spec.key(), name, functions)).toList();
  }

  private static Tool tool(String key, String name, Functions functions) {
    if (name.equals(CODE_INTERPRETER)) {
      return new Tool.CodeInterpreter();
    } else if (name.equals(FILE_SEARCH)) {
      return new Tool.FileSearch();
    } else if (functions.names().contains(name)) {
      return new Tool.Function(functions.definition(name));
    }
    List<String> known = new ArrayList<>(List.of(CODE_INTERPRETER, FILE_SEARCH));
    known.addAll(functions.names());
    throw new IllegalArgumentException(
        key + ".tools names '" + name + "', but there is only " + String.join(", ", known) + ".");
  }
}
