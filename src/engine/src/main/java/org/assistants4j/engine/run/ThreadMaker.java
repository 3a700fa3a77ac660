package org.assistants4j.engine.run;

import java.time.Clock;
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
  private final Resources resources;
  private final ThreadMessages messages;
  private final Clock clock;

  ThreadMaker(Resources resources, ThreadMessages messages, Clock clock) {
    this.resources = resources;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param instead take the place of the request's resources when they are not null
   */
  public AssistantThread make(
      Tx tx, String tenant, CreateThreadRequest request, @Nullable ToolResources instead) {
    ToolResources wanted = instead == null ? request.toolResources() : instead;
    AssistantThread thread =
        AssistantThreadBuilder.builder()
            .id(Kind.THREAD.newId())
            .createdAt(clock.instant().getEpochSecond())
            .toolResources(resources.made(tx, tenant, wanted))
            .metadata(request.metadata())
            .build();
    tx.insert(Kind.THREAD, tenant, "", thread.id(), thread, Columns.NONE);
    tx.metadata().add(thread.id(), thread.metadata());
    messages.addAll(tx, tenant, thread.id(), request.messages());
    // Messages may have brought it files.
    return Lookup.thread(tx, tenant, thread.id()).doc();
  }

  /** What adds messages to threads. */
  ThreadMessages messages() {
    return messages;
  }
}
