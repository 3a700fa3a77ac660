package org.assistants4j.engine;

import org.assistants4j.api.MessageFile;
import org.assistants4j.api.MessageFilesApi;
import org.assistants4j.api.Page;
import org.assistants4j.engine.run.Lookup;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The operations on the files of messages, as one tenant sees them. */
final class MessageFiles implements MessageFilesApi {
  private final Database database;
  private final String tenant;

  MessageFiles(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  @Override
  public Page<MessageFile> list(
      String threadId,
      String messageId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    PageQuery query = PageQuery.of(limit, order, after, before);
    return database.inTransaction(
        tx -> tx.page(Kind.MESSAGE_FILE, tenant, message(tx, threadId, messageId), query));
  }

  @Override
  public MessageFile retrieve(String threadId, String messageId, String fileId) {
    return database.inTransaction(
        tx -> {
          String message = message(tx, threadId, messageId);
          return Lookup.find(tx, Kind.MESSAGE_FILE, tenant, message, fileId).doc();
        });
  }

  private String message(Tx tx, String threadId, String messageId) {
    String thread = Lookup.thread(tx, tenant, threadId).id();
    return Lookup.find(tx, Kind.MESSAGE, tenant, thread, messageId).id();
  }
}
