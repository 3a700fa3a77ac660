package org.assistants4j.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.assistants4j.api.Run;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBatch;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.VectorStoreStatus;
import org.jspecify.annotations.Nullable;

/** Tells who asks for work that is not done when to ask again; some SDKs wait 5 s otherwise. */
public class PollAfter implements ContainerResponseFilter {
  private static final String HEADER = "openai-poll-after-ms";
  private static final int MILLIS = 500;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isUnderWay(response.getEntity())) {
      response.getHeaders().putSingle(HEADER, MILLIS);
    }
  }

  static boolean isUnderWay(@Nullable Object entity) {
    if (entity instanceof VectorStore store) {
      return store.status().equals(VectorStoreStatus.IN_PROGRESS);
    } else if (entity instanceof VectorStoreFile file) {
      return file.status().equals(VectorStoreFileStatus.IN_PROGRESS);
    } else if (entity instanceof VectorStoreFileBatch batch) {
      return batch.status().equals(VectorStoreFileStatus.IN_PROGRESS);
    }
    return entity instanceof Run run && !run.status().ended();
  }
}
