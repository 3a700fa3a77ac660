package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded or generated file.
 *
 * @param bytes its size
 * @param createdAt seconds since 1970
 * @param expiresAt seconds since 1970, or null when it stays
 * @param purpose what it is for, such as {@code assistants} or {@code assistants_output}
 * @param status {@code uploaded}, {@code processed} or {@code error}
 */
@RecordBuilder
public record FileObject(
    String id,
    String object,
    long bytes,
    long createdAt,
    @Nullable Long expiresAt,
    String filename,
    String purpose,
    String status,
    @Nullable String statusDetails,
    JsonObject additionalProperties) {
  public FileObject {
    object = object == null ? "file" : object;
    status = status == null ? "processed" : status;
    additionalProperties = Copies.object(additionalProperties);
  }
}
