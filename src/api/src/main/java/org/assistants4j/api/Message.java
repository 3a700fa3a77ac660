package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message of a thread.
 *
 * @param createdAt seconds since 1970, as all times here
 * @param assistantId the assistant that wrote it, null for a user's message
 * @param runId the run that wrote it, null for a user's message
 */
@JsonbNillable
@RecordBuilder
public record Message(
    String id,
    String object,
    long createdAt,
    String threadId,
    @Nullable MessageStatus status,
    @Nullable Incomplete incompleteDetails,
    @Nullable Long completedAt,
    @Nullable Long incompleteAt,
    Role role,
    List<MessageContent> content,
    @Nullable String assistantId,
    @Nullable String runId,
    List<Attachment> attachments,
    Map<String, String> metadata,
    JsonObject additionalProperties) {
  public Message {
    object = object == null ? "thread.message" : object;
    content = Copies.list(content);
    attachments = Copies.list(attachments);
    metadata = Copies.map(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** The text of all text parts, one after the other; empty when there is none. */
  public String text() {
    return content.stream()
        .filter(MessageContent.Text.class::isInstance)
        .map(part -> ((MessageContent.Text) part).text().value())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Why a message is incomplete.
   *
   * @param reason {@code content_filter}, {@code max_tokens}, {@code run_cancelled}, {@code
   *     run_expired} or {@code run_failed}
   */
  public record Incomplete(String reason, JsonObject additionalProperties) {
    public Incomplete {
      additionalProperties = Copies.object(additionalProperties);
    }

    public Incomplete(String reason) {
      this(reason, null);
    }
  }
}
