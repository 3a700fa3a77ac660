package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that shall be part of a vector store: either their ids, or each with what is its own.
 *
 * @param fileIds 1 to 2,000
 * @param files 1 to 2,000
 * @param chunkingStrategy for all of {@code fileIds}; null means auto
 * @param attributes for all of {@code fileIds}, bounded as in {@link CreateVectorStoreFileRequest}
 */
public record CreateVectorStoreFileBatchRequest(
    @Nullable List<String> fileIds,
    @Nullable List<CreateVectorStoreFileRequest> files,
    @Nullable ChunkingStrategy chunkingStrategy,
    @Nullable JsonObject attributes,
    JsonObject additionalProperties) {
  private static final int MAX = 2_000;

  public CreateVectorStoreFileBatchRequest {
    if (fileIds != null && files != null) {
      throw new InvalidParameterException(
          "Mutually exclusive parameters: give either 'file_ids' or '%s'.",
          "files", "mutually_exclusive_parameters");
    }
    if (files == null) {
      Check.notEmpty(Check.required(fileIds, "file_ids"), "file_ids");
    } else {
      Check.notEmpty(files, "files");
    }
    Check.size(fileIds, MAX, "file_ids");
    Check.size(files, MAX, "files");
    Attributes.check(attributes);
    fileIds = Copies.listOrNull(fileIds);
    files = Copies.listOrNull(files);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** These files without attributes. */
  public static CreateVectorStoreFileBatchRequest of(String... fileIds) {
    return new CreateVectorStoreFileBatchRequest(List.of(fileIds), null, null, null, null);
  }

  /** Every file of this batch with what holds for it. */
  public List<CreateVectorStoreFileRequest> each() {
    return files != null
        ? files
        : fileIds.stream()
            .map(id -> new CreateVectorStoreFileRequest(id, chunkingStrategy, attributes, null))
            .toList();
  }
}
