package org.assistants4j.client;

import java.util.List;
import java.util.Optional;

/**
 * The assistant that the configuration asks for.
 *
 * @param id an assistant that exists and is used as it stands; everything else is then ignored
 * @param name 1 to 256 characters
 * @param model empty means the first model that the server lists
 * @param instructions at most 256,000 characters, empty for none
 * @param tools {@code code_interpreter}, {@code file_search} and names of functions
 */
public record AssistantSpec(
    Optional<String> id,
    String name,
    Optional<String> model,
    String instructions,
    List<String> tools) {
  public AssistantSpec {
    tools = List.copyOf(tools);
  }
}
