package org.assistants4j.chat.wire;

import org.assistants4j.service.ToolActivity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an assistant does beside talking.
 *
 * @param id the same at its start and its end
 * @param name of a function; for other tools as {@code type}
 * @param input the arguments or the code, as the model wrote them; empty while not known
 * @param done whether it has ended
 */
@Schema(name = "ChatTool")
public record ToolUse(
    @Schema(example = "q0n4x7Kc3hWm8vT2yB5uLg") String id,
    @Schema(enumeration = {"function", "file_search", "code_interpreter"}) String type,
    @Schema(example = "weather") String name,
    @Schema(example = "{\"city\": \"Vienna\"}") String input,
    boolean done) {

  /**
   * @param id the handle of the activity
   */
  public static ToolUse of(String id, ToolActivity activity) {
    return new ToolUse(id, activity.type(), activity.name(), activity.input(), activity.done());
  }
}
