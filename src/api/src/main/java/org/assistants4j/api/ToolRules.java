package org.assistants4j.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for the tools that a request gives, one by one and together. */
final class ToolRules {
  private static final Set<String> BUILT_IN = Set.of("code_interpreter", "file_search");
  private static final Set<String> RANKERS = Set.of("auto", "default_2024_08_21");

  private ToolRules() {}

  static void check(@Nullable List<Tool> tools, int most) {
    Check.size(tools, most, "tools");
    if (tools == null) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tools.size(); i++) {
      check(tools.get(i), "tools[" + i + "]", names);
    }
  }

  private static void check(Tool tool, String path, Set<String> names) {
    if (tool instanceof Tool.Function function) {
      name(function.function().name(), path + ".function.name", names);
    } else if (tool instanceof Tool.FileSearch search && search.fileSearch() != null) {
      ranking(search.fileSearch().rankingOptions(), path + ".file_search.ranking_options");
    } else if (tool instanceof Tool.Unknown) {
      throw new InvalidParameterException(
          "Invalid '%s': there is no such tool.", path + ".type", "invalid_value");
    }
  }

  private static void name(String name, String path, Set<String> names) {
    if (BUILT_IN.contains(name)) {
      throw new InvalidParameterException(
          "Invalid '%s': '" + name + "' is the name of a built-in tool.", path, "invalid_value");
    }
    if (!names.add(name)) {
      throw new InvalidParameterException(
          "Invalid '%s': another function has the name '" + name + "'.", path, "invalid_value");
    }
  }

  private static void ranking(@Nullable RankingOptions ranking, String path) {
    if (ranking != null) {
      Check.required(ranking.scoreThreshold(), path + ".score_threshold");
      Check.oneOf(ranking.ranker(), RANKERS, path + ".ranker");
    }
  }
}
