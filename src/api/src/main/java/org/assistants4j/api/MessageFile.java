package org.assistants4j.api;

import jakarta.json.JsonObject;

/**
 * A file of a message, as version 1 of the API has it.
 *
 * @param id the file's
 * @param createdAt when the message was made, in seconds since 1970
 */
public record MessageFile(
    String id, String object, long createdAt, String messageId, JsonObject additionalProperties) {
  public MessageFile {
    object = object == null ? "thread.message.file" : object;
    additionalProperties = Copies.object(additionalProperties);
  }

  public MessageFile(String id, long createdAt, String messageId) {
    this(id, null, createdAt, messageId, null);
  }
}
