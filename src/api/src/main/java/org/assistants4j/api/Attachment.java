package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file given with a message, and the tools that may use it. */
public record Attachment(
    @Nullable String fileId, List<Tool> tools, JsonObject additionalProperties) {
  public Attachment {
    tools = Copies.list(tools);
    additionalProperties = Copies.object(additionalProperties);
  }

  public Attachment(String fileId, Tool... tools) {
    this(fileId, List.of(tools), null);
  }
}
