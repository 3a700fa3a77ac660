package org.assistants4j.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Check;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileObjectBuilder;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.Page;
import org.assistants4j.engine.run.Lookup;
import org.assistants4j.engine.search.StoreEngine;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The operations on files, as one tenant sees them. */
final class Files implements FilesApi {
  private static final int PAGE = 10_000;

  private final Database database;
  private final FileStore contents;
  private final long limit;
  private final StoreEngine stores;
  private final Clock clock;
  private final String tenant;

  Files(Engine engine, String tenant) {
    this.database = engine.database();
    this.contents = engine.around().files();
    this.limit = engine.limits().fileBytes();
    this.stores = engine.stores();
    this.clock = engine.around().clock();
    this.tenant = tenant;
  }

  @Override
  public FileObject create(FileUpload upload) {
    String id = Kind.FILE.newId();
    FileObject file = describe(id, upload, keep(id, upload));
    try {
      database.useTransaction(tx -> insert(tx, file));
    } catch (RuntimeException notNoted) {
      stores.removal().forget(id);
      throw notNoted;
    }
    return file;
  }

  private void insert(Tx tx, FileObject file) {
    tx.insert(Kind.FILE, tenant, "", file.id(), file, Columns.of(file));
    if (file.expiresAt() != null) {
      stores.queue().expire(tx, file.id(), file.expiresAt());
    }
  }

  private long keep(String id, FileUpload upload) {
    try {
      return contents.write(id, upload.content(), limit);
    } catch (FileStore.FileTooLargeException tooLarge) {
      throw ApiException.of(
          413,
          new ApiError(tooLarge.getMessage(), "invalid_request_error", "file", "file_too_large"));
    } catch (IOException broken) {
      throw new IllegalStateException("The content of a file could not be kept.", broken);
    }
  }

  private FileObject describe(String id, FileUpload upload, long bytes) {
    long now = clock.instant().getEpochSecond();
    Integer life = upload.expiresAfterSeconds();
    return FileObjectBuilder.builder()
        .id(id)
        .bytes(bytes)
        .createdAt(now)
        .expiresAt(life == null ? null : now + life)
        .filename(upload.filename())
        .purpose(upload.purpose())
        .build();
  }

  @Override
  public Page<FileObject> list(
      @Nullable String purpose,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after) {
    Check.text(purpose, "purpose");
    PageQuery query = PageQuery.of(limit, PAGE, PAGE, order).cursors(after, null).tagged(purpose);
    return database.inTransaction(tx -> tx.page(Kind.FILE, tenant, "", query));
  }

  @Override
  public FileObject retrieve(String fileId) {
    return database.inTransaction(tx -> Lookup.find(tx, Kind.FILE, tenant, null, fileId).doc());
  }

  @Override
  public Deleted delete(String fileId) {
    return database.inTransaction(
        tx -> {
          Stored<FileObject> found = Lookup.lock(tx, Kind.FILE, tenant, null, fileId);
          stores.removal().remove(tx, found);
          return new Deleted(found.id(), "file");
        });
  }

  @Override
  public InputStream content(String fileId) {
    FileObject file = retrieve(fileId);
    if (file.purpose().equals("assistants")) {
      throw ApiException.badRequest("Not allowed to download files of purpose: assistants");
    }
    try {
      return contents.read(file.id());
    } catch (IOException broken) {
      throw new IllegalStateException("The content of a file could not be read.", broken);
    }
  }
}
