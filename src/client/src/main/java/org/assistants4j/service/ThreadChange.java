package org.assistants4j.service;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Managed;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.ThreadsApi;
import org.assistants4j.api.ToolResources;
import org.jspecify.annotations.Nullable;

/**
 * Changes a part of a thread's metadata or tools, of which the API knows the whole only. In this
 * JVM one change comes after the other; what another node has overwritten meanwhile is written
 * again.
 */
final class ThreadChange {
  private static final int ATTEMPTS = 4;
  private static final int CONFLICT = 409;
  private static final Object[] LOCKS =
      IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

  private ThreadChange() {}

  /**
   * @param change gives the thread as it shall be, and the same when it is so already; it may be
   *     called several times
   * @throws ApiException with status 409 when others change the thread all the time
   */
  static void make(ThreadsApi threads, String id, UnaryOperator<AssistantThread> change) {
    synchronized (LOCKS[Math.floorMod(id.hashCode(), LOCKS.length)]) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        AssistantThread now = threads.retrieve(id);
        AssistantThread wanted = change.apply(now);
        if (isSame(now, wanted)) {
          return;
        }
        threads.modify(id, new ModifyThreadRequest(tools(now, wanted), wanted.metadata(), null));
      }
    }
    throw ApiException.of(
        CONFLICT, new ApiError("Others change thread " + id + " too.", "server_error", null, null));
  }

  private static boolean isSame(AssistantThread now, AssistantThread wanted) {
    return now.metadata().equals(wanted.metadata()) && tools(now, wanted) == null;
  }

  /** Those that are wanted, or null when they are there. */
  private static @Nullable ToolResources tools(AssistantThread now, AssistantThread wanted) {
    boolean there =
        Managed.stores(now).equals(Managed.stores(wanted)) && code(now).equals(code(wanted));
    return there ? null : Objects.requireNonNull(wanted.toolResources());
  }

  private static Set<String> code(AssistantThread thread) {
    return new HashSet<>(ConversationStore.computed(ConversationStore.resources(thread)));
  }
}
