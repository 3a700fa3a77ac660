package org.assistants4j.engine;

import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessagesApi;
import org.assistants4j.api.ModifyMessageRequest;
import org.assistants4j.api.Page;
import org.assistants4j.engine.run.Lookup;
import org.assistants4j.engine.run.ThreadMessages;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The operations on messages, as one tenant sees them. */
final class Messages implements MessagesApi {
  private final Database database;
  private final ThreadMessages messages;
  private final String tenant;

  Messages(Database database, ThreadMessages messages, String tenant) {
    this.database = database;
    this.messages = messages;
    this.tenant = tenant;
  }

  @Override
  public Message create(String threadId, CreateMessageRequest request) {
    return database.inTransaction(
        tx -> {
          // The lock orders this with the start of a run, which would not see the message.
          Lookup.lock(tx, Kind.THREAD, tenant, null, threadId);
          tx.activeRun(threadId)
              .ifPresent(
                  run -> {
                    throw ApiException.badRequest(
                        "Can't add messages to %s while a run %s is active."
                            .formatted(threadId, run));
                  });
          return messages.add(tx, tenant, threadId, request);
        });
  }

  @Override
  public Page<Message> list(
      String threadId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before,
      @Nullable String runId) {
    PageQuery query = PageQuery.of(limit, order, after, before).tagged(runId);
    return database.inTransaction(
        tx -> {
          String thread = Lookup.thread(tx, tenant, threadId).id();
          if (runId != null) {
            Lookup.run(tx, tenant, thread, runId);
          }
          return tx.page(Kind.MESSAGE, tenant, thread, query);
        });
  }

  @Override
  public Message retrieve(String threadId, String messageId) {
    return database.inTransaction(tx -> find(tx, threadId, messageId).doc());
  }

  @Override
  public Message modify(String threadId, String messageId, ModifyMessageRequest request) {
    return database.inTransaction(
        tx -> {
          String thread = Lookup.thread(tx, tenant, threadId).id();
          Stored<Message> stored = Lookup.lock(tx, Kind.MESSAGE, tenant, thread, messageId);
          if (request.metadata() == null) {
            return stored.doc();
          }
          Message changed =
              MessageBuilder.builder(stored.doc()).metadata(request.metadata()).build();
          return tx.update(stored, changed, Columns.of(changed)).doc();
        });
  }

  @Override
  public Deleted delete(String threadId, String messageId) {
    return database.inTransaction(
        tx -> {
          Stored<Message> found = find(tx, threadId, messageId);
          tx.links().delete(Kind.MESSAGE_FILE, tenant, found.id());
          tx.delete(found);
          return new Deleted(found.id(), "thread.message.deleted");
        });
  }

  private Stored<Message> find(Tx tx, String threadId, String messageId) {
    String thread = Lookup.thread(tx, tenant, threadId).id();
    return Lookup.find(tx, Kind.MESSAGE, tenant, thread, messageId);
  }
}
