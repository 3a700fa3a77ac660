package org.assistants4j.client;

import jakarta.ws.rs.GET;
import java.util.Map;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Page;
import org.assistants4j.api.ThreadListApi;
import org.jspecify.annotations.Nullable;

/** The list of threads as a REST client tells it. */
interface ThreadLists extends ThreadListApi {
  @Override
  @GET
  Page<AssistantThread> list(
      Map<String, String> metadata,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before);

  static ThreadLists by(ThreadListClient client) {
    return (metadata, limit, order, after, before) ->
        client.list(MetadataQuery.of(metadata), limit, order, after, before);
  }
}
