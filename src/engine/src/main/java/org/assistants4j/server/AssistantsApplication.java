package org.assistants4j.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The API below {@code /v1}. Its filters and providers are listed here and carry no {@code
 * Provider} annotation, so that they never reach the host's own endpoints.
 */
@ApplicationPath("/v1")
public class AssistantsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AssistantsResource.class,
        AssistantFilesResource.class,
        ThreadsResource.class,
        ThreadListResource.class,
        MessagesResource.class,
        MessageFilesResource.class,
        RunsResource.class,
        RunStepsResource.class,
        FilesResource.class,
        ModelsResource.class,
        KeyCheck.class,
        VectorStoresResource.class,
        VectorStoreFilesResource.class,
        VectorStoreFileBatchesResource.class,
        BodyLimit.class,
        BetaCheck.class,
        QueryCheck.class,
        StreamChoice.class,
        VersionGate.class,
        VersionLens.class,
        BodyReading.class,
        PollAfter.class,
        JsonBody.class,
        ErrorMapper.class);
  }
}
