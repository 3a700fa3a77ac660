package org.assistants4j.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantFile;
import org.assistants4j.api.AssistantFilesApi;
import org.assistants4j.api.CreateAssistantFileRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.Page;
import org.assistants4j.engine.run.FileLinks;
import org.assistants4j.engine.run.Lookup;
import org.assistants4j.engine.run.Resources;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The operations on the files of assistants, as one tenant sees them. */
final class AssistantFiles implements AssistantFilesApi {
  private final Database database;
  private final Resources resources;
  private final Clock clock;
  private final String tenant;

  AssistantFiles(Database database, Resources resources, Clock clock, String tenant) {
    this.database = database;
    this.resources = resources;
    this.clock = clock;
    this.tenant = tenant;
  }

  @Override
  public AssistantFile create(String assistantId, CreateAssistantFileRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<Assistant> assistant = Lookup.lock(tx, Kind.ASSISTANT, tenant, null, assistantId);
          String file = Lookup.find(tx, Kind.FILE, tenant, null, request.fileId()).id();
          List<String> files = new ArrayList<>(FileLinks.ofAssistant(tx, tenant, assistant.id()));
          if (!files.contains(file)) {
            files.add(file);
            save(tx, assistant, files);
          }
          return Lookup.find(tx, Kind.ASSISTANT_FILE, tenant, assistant.id(), file).doc();
        });
  }

  @Override
  public Page<AssistantFile> list(
      String assistantId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    PageQuery query = PageQuery.of(limit, order, after, before);
    return database.inTransaction(
        tx -> {
          String assistant = Lookup.find(tx, Kind.ASSISTANT, tenant, null, assistantId).id();
          return tx.page(Kind.ASSISTANT_FILE, tenant, assistant, query);
        });
  }

  @Override
  public AssistantFile retrieve(String assistantId, String fileId) {
    return database.inTransaction(
        tx -> {
          String assistant = Lookup.find(tx, Kind.ASSISTANT, tenant, null, assistantId).id();
          return Lookup.find(tx, Kind.ASSISTANT_FILE, tenant, assistant, fileId).doc();
        });
  }

  @Override
  public Deleted delete(String assistantId, String fileId) {
    return database.inTransaction(
        tx -> {
          Stored<Assistant> assistant = Lookup.lock(tx, Kind.ASSISTANT, tenant, null, assistantId);
          String file = Lookup.find(tx, Kind.ASSISTANT_FILE, tenant, assistant.id(), fileId).id();
          List<String> files = new ArrayList<>(FileLinks.ofAssistant(tx, tenant, assistant.id()));
          files.remove(file);
          save(tx, assistant, files);
          return new Deleted(file, "assistant.file.deleted");
        });
  }

  private void save(Tx tx, Stored<Assistant> assistant, List<String> files) {
    AssistantFileSet set =
        new AssistantFileSet(tx, tenant, resources, clock.instant().getEpochSecond());
    Assistant old = assistant.doc();
    tx.update(assistant, set.with(old, old.tools(), files), Columns.NONE);
  }
}
