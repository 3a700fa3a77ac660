package org.assistants4j.service;

/** What tests see of the service that nobody else does. */
public final class Insides {
  private Insides() {}

  /** Threads on which somebody asks, or waits to. */
  public static int busyThreads(AssistantServices services) {
    return services.busyThreads();
  }

  /** The conversation whose run called the function that this thread is in. */
  public static Conversation caller() {
    return CurrentConversation.proxy();
  }
}
