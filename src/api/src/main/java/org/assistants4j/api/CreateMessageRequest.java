package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new {@link Message} shall say.
 *
 * @param role {@link Role#USER} or {@link Role#ASSISTANT}
 * @param content at least one part that is not empty; text up to 256,000 characters; an image's
 *     address is one of http or https, or a data URL of a PNG, JPEG, GIF or WebP image in base64
 * @param attachments each with a file and the built-in tools that may use it
 * @param metadata at most 16 pairs, keys up to 64 and values up to 512 characters
 */
public record CreateMessageRequest(
    Role role,
    List<ContentPart> content,
    @Nullable List<Attachment> attachments,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties) {
  /** The most characters of one text part. */
  public static final int MAX_TEXT = 256_000;

  public CreateMessageRequest {
    Check.required(role, "role");
    Check.oneOf(role.value(), Set.of("user", "assistant"), "role");
    ContentRules.check(Check.required(content, "content"));
    ContentRules.attachments(attachments);
    Check.metadata(metadata);
    content = List.copyOf(content);
    attachments = Copies.listOrNull(attachments);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** A message of the user. */
  public static CreateMessageRequest user(String text, Attachment... attachments) {
    return new CreateMessageRequest(
        Role.USER, List.of(new ContentPart.Text(text)), List.of(attachments), null, null);
  }
}
