package org.assistants4j.chat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The chat endpoint and its providers, and nothing of its host. */
@ApplicationPath("/api")
public class ChatApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(ChatResource.class, ChatErrors.class, AcceptFilter.class, ResponseHeaders.class);
  }
}
