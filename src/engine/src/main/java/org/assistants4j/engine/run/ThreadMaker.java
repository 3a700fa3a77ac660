package org.assistants4j.engine.run;

import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** Makes threads. */
public final class ThreadMaker {
  private ThreadMaker() {}

  /**
   * @param resources take the place of the request's when they are not null
   */
  public static AssistantThread make(
      Tx tx,
      String tenant,
      CreateThreadRequest request,
      @Nullable ToolResources resources,
      long now) {
    AssistantThread thread =
        AssistantThreadBuilder.builder()
            .id(Kind.THREAD.newId())
            .createdAt(now)
            .toolResources(
                checked(tx, tenant, resources == null ? request.toolResources() : resources))
            .metadata(request.metadata())
            .build();
    tx.insert(Kind.THREAD, tenant, "", thread.id(), thread, Columns.NONE);
    ThreadMessages.addAll(tx, tenant, thread.id(), request.messages(), now);
    return thread;
  }

  /**
   * The same resources, when all that they name is there.
   *
   * @throws ApiException when it is not
   */
  public static @Nullable ToolResources checked(
      Tx tx, String tenant, @Nullable ToolResources resources) {
    if (resources == null) {
      return null;
    }
    if (resources.codeInterpreter() != null) {
      resources
          .codeInterpreter()
          .fileIds()
          .forEach(id -> Lookup.find(tx, Kind.FILE, tenant, null, id));
    }
    if (resources.fileSearch() != null) {
      checkStores(resources.fileSearch());
    }
    return resources;
  }

  private static void checkStores(ToolResources.FileSearch search) {
    if (search.vectorStores() != null && !search.vectorStores().isEmpty()) {
      throw new ApiException(
          400,
          new ApiError(
              "Vector stores are not served yet: attach the files to a message instead.",
              "invalid_request_error",
              "tool_resources.file_search.vector_stores",
              "unsupported_parameter"));
    }
    if (search.vectorStoreIds() != null && !search.vectorStoreIds().isEmpty()) {
      throw ApiException.notFound(
          "No vector store found with id '%s'.".formatted(search.vectorStoreIds().get(0)));
    }
  }
}
