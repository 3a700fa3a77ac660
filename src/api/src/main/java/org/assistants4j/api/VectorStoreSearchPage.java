package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param searchQuery what was looked for
 * @param data the best first
 * @param nextPage null, because all that was asked for is here
 */
@JsonbNillable
public record VectorStoreSearchPage(
    String object,
    List<String> searchQuery,
    List<Result> data,
    boolean hasMore,
    @Nullable String nextPage,
    JsonObject additionalProperties) {
  public VectorStoreSearchPage {
    object = object == null ? "vector_store.search_results.page" : object;
    searchQuery = Copies.list(searchQuery);
    data = Copies.list(data);
    additionalProperties = Copies.object(additionalProperties);
  }

  public VectorStoreSearchPage(List<String> searchQuery, List<Result> data) {
    this(null, searchQuery, data, false, null, null);
  }

  /**
   * A place in a file.
   *
   * @param score 0 to 1
   * @param attributes of the file, null when it has none
   */
  @JsonbNillable
  public record Result(
      String fileId,
      String filename,
      double score,
      @Nullable JsonObject attributes,
      List<VectorStoreText> content,
      JsonObject additionalProperties) {
    public Result {
      content = Copies.list(content);
      additionalProperties = Copies.object(additionalProperties);
    }
  }
}
