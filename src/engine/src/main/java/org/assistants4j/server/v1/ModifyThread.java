package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.Map;
import org.assistants4j.api.ModifyThreadRequest;
import org.jspecify.annotations.Nullable;

/** The new metadata of a thread; null leaves it as it is. */
public record ModifyThread(@Nullable Map<String, String> metadata, JsonObject additionalProperties)
    implements VersionOneRequest {
  @Override
  public ModifyThreadRequest current() {
    return new ModifyThreadRequest(null, metadata, additionalProperties);
  }
}
