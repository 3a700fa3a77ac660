package org.assistants4j.engine.run;

import java.util.List;
import java.util.Optional;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolChoice;

/** What a run may be told to call. */
final class ToolChoices {
  private ToolChoices() {}

  /**
   * @throws ApiException when the choice names a tool that the run does not have
   */
  static void check(ToolChoice choice, List<Tool> tools) {
    missing(choice, tools)
        .ifPresent(
            missing -> {
              throw ApiException.of(
                  400,
                  new ApiError(
                      "Invalid 'tool_choice': the run's tools have no %s.".formatted(missing),
                      "invalid_request_error",
                      "tool_choice",
                      "invalid_value"));
            });
  }

  private static Optional<String> missing(ToolChoice choice, List<Tool> tools) {
    if (choice instanceof ToolChoice.Function chosen) {
      String name = chosen.function().name();
      return tools.stream().anyMatch(tool -> isFunction(tool, name))
          ? Optional.empty()
          : Optional.of("function named '" + name + "'");
    }
    if (choice instanceof ToolChoice.FileSearch) {
      return has(tools, Tool.FileSearch.class) ? Optional.empty() : Optional.of("file_search");
    }
    boolean missing =
        choice instanceof ToolChoice.CodeInterpreter && !has(tools, Tool.CodeInterpreter.class);
    return missing ? Optional.of("code_interpreter") : Optional.empty();
  }

  static boolean isFunction(Tool tool, String name) {
    return tool instanceof Tool.Function function && function.function().name().equals(name);
  }

  private static boolean has(List<Tool> tools, Class<? extends Tool> type) {
    return tools.stream().anyMatch(type::isInstance);
  }
}
