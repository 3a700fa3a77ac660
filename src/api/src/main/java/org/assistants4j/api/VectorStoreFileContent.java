package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a {@link VectorStoreFile}.
 *
 * @param nextPage null, because the whole text is here
 */
@JsonbNillable
public record VectorStoreFileContent(
    String object,
    List<VectorStoreText> data,
    boolean hasMore,
    @Nullable String nextPage,
    JsonObject additionalProperties) {
  public VectorStoreFileContent {
    object = object == null ? "vector_store.file_content.page" : object;
    data = Copies.list(data);
    additionalProperties = Copies.object(additionalProperties);
  }

  public VectorStoreFileContent(List<VectorStoreText> data) {
    this(null, data, false, null, null);
  }
}
