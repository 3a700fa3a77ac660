package org.assistants4j.chat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Runs streams on the container's threads. */
@ApplicationScoped
public class ChatWorker {
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  /** This bean as the container calls it, for only then a request is active on the other thread. */
  @Inject ChatWorker self;

  void start(ChatStream stream) {
    executor.execute(() -> self.run(stream));
  }

  /** Within a request, so that the functions which the model calls may be request scoped. */
  @ActivateRequestContext
  public void run(ChatStream stream) {
    stream.run();
  }
}
