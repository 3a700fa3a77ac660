package org.assistants4j.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An assistant as the configuration wants it.
 *
 * @param key under which it is configured, such as {@code assistants.assistant}
 * @param id an assistant that exists and is used as it stands; everything else is then ignored
 * @param name 1 to 256 characters
 * @param model empty means the first model that the server lists
 * @param instructions at most 256,000 characters, empty for none
 * @param tools {@code code_interpreter}, {@code file_search} and names of functions
 * @param temperature 0 to 2
 * @param topP 0 to 1
 * @param vectorStores ids of stores that {@code file_search} looks into; at most 1
 */
public record AssistantSpec(
    String key,
    Optional<String> id,
    String name,
    Optional<String> model,
    String instructions,
    List<String> tools,
    Optional<Double> temperature,
    Optional<Double> topP,
    List<String> vectorStores) {
  private static final String NAMED = "assistants.named.";
  private static final int MAX_NAME = 256;
  private static final List<String> DEFAULT_TOOLS = List.of("file_search");
  private static final String NO_TOOLS = "none";

  public AssistantSpec {
    tools = List.copyOf(tools);
    vectorStores = List.copyOf(vectorStores);
  }

  /** What stands below a key. */
  static AssistantSpec read(ConfigValues config, String key, String defaultName) {
    return new AssistantSpec(
        key,
        config.text(key + ".id"),
        config.text(key + ".name", MAX_NAME).orElse(defaultName),
        config.text(key + ".model"),
        Instructions.read(config, key + ".instructions"),
        tools(config.list(key + ".tools").orElse(DEFAULT_TOOLS)),
        config.number(key + ".temperature", 2),
        config.number(key + ".top-p", 1),
        config.list(key + ".vector-stores").orElse(List.of()));
  }

  /**
   * What stands below {@code assistants.named.NAME}.
   *
   * @throws IllegalArgumentException when nothing does
   */
  static AssistantSpec named(ConfigValues config, String name) {
    String key = NAMED + name;
    boolean known =
        Stream.of(".id", ".name", ".model", ".instructions", ".tools")
            .anyMatch(part -> config.text(key + part).isPresent());
    if (!known) {
      throw new IllegalArgumentException(
          "There is no assistant '"
              + name
              + "': say in "
              + key
              + ".instructions what it is, or in "
              + key
              + ".id which one.");
    }
    return read(config, key, name);
  }

  private static List<String> tools(List<String> names) {
    return names.stream().filter(tool -> !tool.equals(NO_TOOLS)).toList();
  }
}
