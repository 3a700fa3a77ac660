package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.Check;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.Role;
import org.assistants4j.api.Tool;
import org.assistants4j.engine.run.FileIds;
import org.jspecify.annotations.Nullable;

/**
 * A new message.
 *
 * @param content 1 to 256,000 characters
 * @param fileIds 1 to 10, which every tool of a run may use; null means none
 */
public record CreateMessage(
    Role role,
    String content,
    @Nullable List<String> fileIds,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties)
    implements VersionOneRequest {
  private static final int MAX_FILES = 10;

  public CreateMessage {
    if (Check.required(content, "content").isEmpty()) {
      throw new InvalidParameterException(
          "Invalid '%s': string too short. Expected a string with minimum length 1, but got an"
              + " empty string instead.",
          "content", "string_below_min_length");
    }
    if (fileIds != null) {
      Check.notEmpty(fileIds, "file_ids");
      Check.size(fileIds, MAX_FILES, "file_ids");
    }
    // Checked here, where a mistake is told with its path.
    current(role, content, null, metadata, null);
  }

  @Override
  public CreateMessageRequest current() {
    return current(role, content, fileIds, metadata, additionalProperties);
  }

  /** The same messages as version 2 has them; null stays null. */
  static @Nullable List<CreateMessageRequest> current(@Nullable List<CreateMessage> messages) {
    return messages == null ? null : messages.stream().map(CreateMessage::current).toList();
  }

  private static CreateMessageRequest current(
      Role role,
      String content,
      @Nullable List<String> fileIds,
      @Nullable Map<String, String> metadata,
      @Nullable JsonObject additional) {
    return new CreateMessageRequest(
        role,
        List.of(new ContentPart.Text(content)),
        fileIds == null ? null : fileIds.stream().distinct().map(CreateMessage::attached).toList(),
        metadata,
        FileIds.carry(additional, fileIds));
  }

  private static Attachment attached(String fileId) {
    return new Attachment(fileId, new Tool.CodeInterpreter(), new Tool.FileSearch());
  }
}
