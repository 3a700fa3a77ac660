package org.assistants4j.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assistants4j.api.FunctionDefinition;
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
  static List<Tool> of(List<String> names, Functions functions) {
    return names.stream().map(name -> tool(name, functions)).toList();
  }

  private static Tool tool(String name, Functions functions) {
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
        "assistants.assistant.tools names '"
            + name
            + "', but there is only "
            + String.join(", ", known)
            + ".");
  }

  /** Whether two lists offer the same; what a server adds to a tool by itself does not count. */
  static boolean same(List<Tool> wanted, List<Tool> found) {
    return wanted.stream()
        .map(OfferedTools::essence)
        .toList()
        .equals(found.stream().map(OfferedTools::essence).toList());
  }

  private static Object essence(Tool tool) {
    if (tool instanceof Tool.CodeInterpreter) {
      return CODE_INTERPRETER;
    } else if (tool instanceof Tool.FileSearch) {
      return FILE_SEARCH;
    } else if (tool instanceof Tool.Function offered) {
      FunctionDefinition function = offered.function();
      return Arrays.asList(function.name(), function.description(), function.parameters());
    }
    return tool;
  }
}
