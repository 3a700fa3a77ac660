package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files and vector stores that the tools of an assistant or a thread may use. */
public record ToolResources(
    @Nullable CodeInterpreter codeInterpreter,
    @Nullable FileSearch fileSearch,
    JsonObject additionalProperties) {
  public ToolResources {
    additionalProperties = Copies.object(additionalProperties);
  }

  public ToolResources(@Nullable CodeInterpreter codeInterpreter, @Nullable FileSearch fileSearch) {
    this(codeInterpreter, fileSearch, null);
  }

  /**
   * @param fileIds at most 20
   */
  public record CodeInterpreter(List<String> fileIds, JsonObject additionalProperties) {
    public CodeInterpreter {
      fileIds = Copies.list(fileIds);
      additionalProperties = Copies.object(additionalProperties);
      Check.size(fileIds, 20, "file_ids");
    }

    public CodeInterpreter(List<String> fileIds) {
      this(fileIds, null);
    }
  }

  /**
   * @param vectorStoreIds at most 1
   * @param vectorStores a store to be made with the assistant or thread, at most 1; only in
   *     requests
   */
  public record FileSearch(
      @Nullable List<String> vectorStoreIds,
      @Nullable List<JsonObject> vectorStores,
      JsonObject additionalProperties) {
    public FileSearch {
      vectorStoreIds = Copies.listOrNull(vectorStoreIds);
      vectorStores = Copies.listOrNull(vectorStores);
      additionalProperties = Copies.object(additionalProperties);
      Check.size(vectorStoreIds, 1, "vector_store_ids");
      Check.size(vectorStores, 1, "vector_stores");
    }

    public FileSearch(List<String> vectorStoreIds) {
      this(vectorStoreIds, null, null);
    }
  }
}
