package org.assistants4j.api;

import jakarta.json.JsonObject;

/**
 * The file that an assistant shall have, in version 1 of the API.
 *
 * @param fileId required
 */
public record CreateAssistantFileRequest(String fileId, JsonObject additionalProperties) {
  public CreateAssistantFileRequest {
    Check.required(fileId, "file_id");
    additionalProperties = Copies.object(additionalProperties);
  }

  public CreateAssistantFileRequest(String fileId) {
    this(fileId, null);
  }
}
