package org.assistants4j.engine.search;

import java.util.List;
import java.util.Set;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Check;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.Page;
import org.assistants4j.api.UpdateVectorStoreFileRequest;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBuilder;
import org.assistants4j.api.VectorStoreFileContent;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.VectorStoreFilesApi;
import org.assistants4j.api.VectorStoreText;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Require;
import org.assistants4j.engine.store.StaleException;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.assistants4j.engine.tool.FileTexts;
import org.assistants4j.engine.tool.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** The operations on the files of vector stores, as one tenant sees them. */
final class VectorStoreFiles implements VectorStoreFilesApi {
  private static final Set<String> STATUSES =
      Set.of("in_progress", "completed", "failed", "cancelled");

  private final Database database;
  private final StoreMaker maker;
  private final FileTexts texts;
  private final String tenant;

  VectorStoreFiles(Database database, StoreMaker maker, FileTexts texts, String tenant) {
    this.database = database;
    this.maker = maker;
    this.texts = texts;
    this.tenant = tenant;
  }

  @Override
  public VectorStoreFile create(String vectorStoreId, CreateVectorStoreFileRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<VectorStore> store =
              Require.lock(tx, Kind.VECTOR_STORE, tenant, null, vectorStoreId);
          VectorStoreFile added =
              maker.fill(tx, store, List.of(request), Kind.BATCH.newId()).get(0);
          maker.touch(tx, store);
          return added;
        });
  }

  @Override
  public Page<VectorStoreFile> list(
      String vectorStoreId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before,
      @Nullable String filter) {
    PageQuery query = filtered(PageQuery.of(limit, order, after, before), filter);
    return database.inTransaction(
        tx -> tx.page(Kind.STORE_FILE, tenant, store(tx, vectorStoreId), query));
  }

  /**
   * @param filter a status, or null
   */
  static PageQuery filtered(PageQuery query, @Nullable String filter) {
    Check.oneOf(filter, STATUSES, "filter");
    return query.inStatus(filter);
  }

  @Override
  public VectorStoreFile retrieve(String vectorStoreId, String fileId) {
    return database.inTransaction(tx -> find(tx, vectorStoreId, fileId).doc());
  }

  @Override
  public VectorStoreFile update(
      String vectorStoreId, String fileId, UpdateVectorStoreFileRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<VectorStoreFile> stored =
              Require.lock(tx, Kind.STORE_FILE, tenant, store(tx, vectorStoreId), fileId);
          VectorStoreFile changed =
              VectorStoreFileBuilder.builder(stored.doc()).attributes(request.attributes()).build();
          if (!tx.storeFiles().change(stored, changed)) {
            throw new StaleException(stored.id());
          }
          return changed;
        });
  }

  @Override
  public Deleted delete(String vectorStoreId, String fileId) {
    return database.inTransaction(
        tx -> {
          Stored<VectorStoreFile> found = find(tx, vectorStoreId, fileId);
          tx.delete(found);
          return new Deleted(found.id(), "vector_store.file.deleted");
        });
  }

  @Override
  public VectorStoreFileContent content(String vectorStoreId, String fileId) {
    VectorStoreFile file = retrieve(vectorStoreId, fileId);
    if (!file.status().equals(VectorStoreFileStatus.COMPLETED)) {
      throw ApiException.badRequest(
          "File %s has no content in vector store %s: its status is '%s'."
              .formatted(file.id(), file.vectorStoreId(), file.status()));
    }
    try {
      return new VectorStoreFileContent(List.of(new VectorStoreText(texts.read(file.id()))));
    } catch (UnreadableFileException lost) {
      throw new IllegalStateException("A file that was read before cannot be read.", lost);
    }
  }

  private String store(Tx tx, String vectorStoreId) {
    return Require.find(tx, Kind.VECTOR_STORE, tenant, null, vectorStoreId).id();
  }

  private Stored<VectorStoreFile> find(Tx tx, String vectorStoreId, String fileId) {
    return Require.find(tx, Kind.STORE_FILE, tenant, store(tx, vectorStoreId), fileId);
  }
}
