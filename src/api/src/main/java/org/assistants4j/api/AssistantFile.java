package org.assistants4j.api;

import jakarta.json.JsonObject;

/**
 * A file of an assistant, as version 1 of the API has it.
 *
 * @param id the file's
 * @param createdAt when it became the assistant's, in seconds since 1970
 */
public record AssistantFile(
    String id, String object, long createdAt, String assistantId, JsonObject additionalProperties) {
  public AssistantFile {
    object = object == null ? "assistant.file" : object;
    additionalProperties = Copies.object(additionalProperties);
  }

  public AssistantFile(String id, long createdAt, String assistantId) {
    this(id, null, createdAt, assistantId, null);
  }
}
