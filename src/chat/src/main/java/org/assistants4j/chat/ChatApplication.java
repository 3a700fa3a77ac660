package org.assistants4j.chat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The chat endpoint and its providers, and nothing of its host. */
@ApplicationPath("/api")
public class ChatApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ChatResource.class,
        ConversationsResource.class,
        FilesResource.class,
        Origins.class,
        AcceptFilter.class,
        UploadLimit.class,
        ChatErrors.class,
        ResponseHeaders.class);
  }
}
