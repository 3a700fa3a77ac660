package org.assistants4j.engine;

import java.util.Map;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Check;
import org.assistants4j.api.Page;
import org.assistants4j.api.ThreadListApi;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.jspecify.annotations.Nullable;

/** The threads of one tenant. */
final class ThreadList implements ThreadListApi {
  private final Database database;
  private final String tenant;

  ThreadList(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  @Override
  public Page<AssistantThread> list(
      Map<String, String> metadata,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    Check.metadata(metadata);
    PageQuery query = PageQuery.of(limit, order, after, before).having(metadata);
    return database.inTransaction(tx -> tx.page(Kind.THREAD, tenant, "", query));
  }
}
