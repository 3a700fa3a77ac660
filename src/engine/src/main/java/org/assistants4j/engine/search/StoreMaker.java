package org.assistants4j.engine.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.ChunkingStrategy;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.CreateVectorStoreRequest;
import org.assistants4j.api.ExpiresAfter;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreBuilder;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBuilder;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.VectorStoreStatus;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.StoreFiles;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** Makes vector stores and fills them. */
public final class StoreMaker {
  /** The most files of a store. */
  public static final int MAX_FILES = 10_000;

  private final FileQueue queue;
  private final Clock clock;

  public StoreMaker(FileQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Makes a store; its files are read after the commit.
   *
   * @throws ApiException when a file is not there
   */
  public Stored<VectorStore> make(Tx tx, String tenant, CreateVectorStoreRequest request) {
    List<String> ids = request.fileIds() == null ? List.of() : request.fileIds();
    return make(tx, tenant, request, requests(ids, request.chunkingStrategy()));
  }

  /** As {@link #make(Tx, String, CreateVectorStoreRequest)}, whatever the request's files are. */
  public Stored<VectorStore> make(
      Tx tx,
      String tenant,
      CreateVectorStoreRequest request,
      List<CreateVectorStoreFileRequest> files) {
    VectorStore store =
        VectorStoreBuilder.builder()
            .id(Kind.VECTOR_STORE.newId())
            .createdAt(now())
            .name(request.name())
            .description(request.description())
            .status(VectorStoreStatus.COMPLETED)
            .expiresAfter(request.expiresAfter())
            .expiresAt(expiresAt(request.expiresAfter()))
            .lastActiveAt(now())
            .metadata(request.metadata())
            .build();
    Stored<VectorStore> stored =
        tx.insert(Kind.VECTOR_STORE, tenant, "", store.id(), store, Columns.NONE);
    if (!files.isEmpty()) {
      fill(tx, stored, files, Kind.BATCH.newId());
    }
    return stored;
  }

  /** Requests for these files without attributes. */
  public static List<CreateVectorStoreFileRequest> requests(
      List<String> fileIds, @Nullable ChunkingStrategy strategy) {
    return fileIds.stream()
        .map(id -> new CreateVectorStoreFileRequest(id, strategy, null, null))
        .toList();
  }

  /**
   * Adds files to a store that the transaction has locked or made; they are read after the commit.
   *
   * @param group of these files, an id of a batch
   * @throws ApiException when a file is not there, the store has expired or would have too many
   */
  public List<VectorStoreFile> fill(
      Tx tx, Stored<VectorStore> store, List<CreateVectorStoreFileRequest> files, String group) {
    if (expired(store.doc())) {
      throw ApiException.badRequest("Vector store %s has expired.".formatted(store.id()));
    }
    Map<String, CreateVectorStoreFileRequest> wanted = new LinkedHashMap<>();
    files.forEach(file -> wanted.put(Kind.FILE.check(file.fileId()), file));
    Map<String, FileObject> existing = tx.storeFiles().existing(store.tenant(), wanted.keySet());
    checkRoom(tx, store.id(), wanted.keySet());
    List<StoreFiles.Added> added = new ArrayList<>();
    wanted.forEach(
        (id, request) -> {
          FileObject file = existing.get(id);
          if (file == null) {
            throw Kind.FILE.notFound(id);
          }
          added.add(new StoreFiles.Added(link(store.id(), request), file));
        });
    tx.storeFiles().put(store.tenant(), store.id(), group, added);
    queue.read(tx, store.id(), group);
    return added.stream().map(StoreFiles.Added::link).toList();
  }

  private static void checkRoom(Tx tx, String storeId, Set<String> fileIds) {
    var count = tx.storeCounts().ofStores(List.of(storeId)).get(storeId);
    int before = count == null ? 0 : count.files().total();
    int more = fileIds.size() - tx.storeFiles().among(storeId, fileIds).size();
    if (before + more > MAX_FILES) {
      throw ApiException.of(
          400,
          new ApiError(
              "A vector store has at most %d files; %s would have %d."
                  .formatted(MAX_FILES, storeId, before + more),
              "invalid_request_error",
              "file_ids",
              "array_above_max_length"));
    }
  }

  private VectorStoreFile link(String storeId, CreateVectorStoreFileRequest request) {
    ChunkingStrategy strategy = request.chunkingStrategy();
    return VectorStoreFileBuilder.builder()
        .id(request.fileId())
        .createdAt(now())
        .vectorStoreId(storeId)
        .status(VectorStoreFileStatus.IN_PROGRESS)
        .chunkingStrategy(
            strategy instanceof ChunkingStrategy.Static ? strategy : ChunkingStrategy.DEFAULT)
        .attributes(request.attributes())
        .build();
  }

  /** Notes that a store is used now. One that somebody else is just noting so is left to them. */
  public void touch(Tx tx, Stored<VectorStore> store) {
    Long noted = store.doc().lastActiveAt();
    if (noted == null || noted != now()) {
      VectorStore used =
          VectorStoreBuilder.builder(store.doc())
              .lastActiveAt(now())
              .expiresAt(expiresAt(store.doc().expiresAfter()))
              .build();
      tx.updateIfUnchanged(store, used, Columns.NONE);
    }
  }

  /** When a store expires that is used now. */
  @Nullable Long expiresAt(@Nullable ExpiresAfter after) {
    return after == null ? null : now() + after.days() * 86_400L;
  }

  /** Whether a store was not used for too long. */
  public boolean expired(VectorStore store) {
    return store.expiresAt() != null && store.expiresAt() <= now();
  }

  long now() {
    return clock.instant().getEpochSecond();
  }
}
