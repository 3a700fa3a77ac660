package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
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
      @Nullable List<NewVectorStore> vectorStores,
      JsonObject additionalProperties) {
    public FileSearch {
      vectorStoreIds = Copies.listOrNull(vectorStoreIds);
      vectorStores = Copies.listOrNull(vectorStores);
      additionalProperties = Copies.object(additionalProperties);
      Check.size(vectorStoreIds, 1, "vector_store_ids");
      Check.size(vectorStores, 1, "vector_stores");
      if (vectorStoreIds != null && vectorStores != null) {
        throw new InvalidParameterException(
            "Mutually exclusive parameters: give either 'vector_store_ids' or '%s'.",
            "vector_stores", "mutually_exclusive_parameters");
      }
    }

    public FileSearch(List<String> vectorStoreIds) {
      this(vectorStoreIds, null, null);
    }
  }

  /**
   * A vector store that is made with the assistant or thread.
   *
   * @param fileIds at most 10,000
   * @param chunkingStrategy for these files; null means auto
   * @param metadata at most 16 pairs, keys up to 64 and values up to 512 characters
   */
  public record NewVectorStore(
      @Nullable List<String> fileIds,
      @Nullable ChunkingStrategy chunkingStrategy,
      @Nullable Map<String, String> metadata,
      JsonObject additionalProperties) {
    public NewVectorStore {
      Check.size(fileIds, 10_000, "file_ids");
      Check.metadata(metadata);
      fileIds = Copies.listOrNull(fileIds);
      metadata = Copies.mapOrNull(metadata);
      additionalProperties = Copies.object(additionalProperties);
    }

    /** A store of these files. */
    public NewVectorStore(List<String> fileIds) {
      this(fileIds, null, null, null);
    }
  }
}
