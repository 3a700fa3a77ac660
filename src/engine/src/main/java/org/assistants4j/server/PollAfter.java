package org.assistants4j.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBatch;
import org.assistants4j.api.VectorStoreFileStatus;

/** Tells who asks for work that is not done when to ask again; some SDKs wait 5 s otherwise. */
public class PollAfter implements ContainerResponseFilter {
  private static final String HEADER = "openai-poll-after-ms";
  private static final int MILLIS = 500;
  private static final Set<RunStatus> UNDER_WAY =
      Set.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.CANCELLING);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isUnderWay(response.getEntity())) {
      response.getHeaders().putSingle(HEADER, MILLIS);
    }
  }

  /** What waits for its caller is not under way. */
  private static boolean isUnderWay(Object entity) {
    if (entity instanceof Run run) {
      return UNDER_WAY.contains(run.status());
    }
    return entity instanceof VectorStoreFile file
            && VectorStoreFileStatus.IN_PROGRESS.equals(file.status())
        || entity instanceof VectorStoreFileBatch batch
            && VectorStoreFileStatus.IN_PROGRESS.equals(batch.status());
  }
}
