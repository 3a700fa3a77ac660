package org.assistants4j.chat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who asks on this node, by thread and in the order in which they came. */
final class Asks {
  private final Map<String, List<Ask>> asks = new ConcurrentHashMap<>();

  /** One more, which the caller closes. */
  Ask begin(String threadId, String id) {
    Ask ask = new Ask(id, ended -> end(threadId, ended));
    asks.compute(
        threadId,
        (thread, known) -> {
          List<Ask> all = known == null ? new CopyOnWriteArrayList<>() : known;
          all.add(ask);
          return all;
        });
    return ask;
  }

  private void end(String threadId, Ask ask) {
    asks.computeIfPresent(
        threadId,
        (thread, all) -> {
          all.remove(ask);
          return all.isEmpty() ? null : all;
        });
  }

  /**
   * Stops those with an id, or all.
   *
   * @return whether there was one
   */
  boolean stop(String threadId, @Nullable String id) {
    List<Ask> meant =
        asks.getOrDefault(threadId, List.of()).stream()
            .filter(ask -> id == null || ask.id().equals(id))
            .toList();
    meant.forEach(Ask::stop);
    return !meant.isEmpty();
  }

  /** Whether somebody waits for an answer on this thread. */
  boolean isAsking(String threadId) {
    return asks.containsKey(threadId);
  }
}
