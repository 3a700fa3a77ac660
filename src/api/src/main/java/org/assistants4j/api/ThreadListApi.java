package org.assistants4j.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An extension: the Assistants API itself lists no threads. Over HTTP it is {@code GET
 * /threads?metadata[KEY]=VALUE}; other servers have no such operation.
 *
 * <pre>{@code
 * threadList.list(Map.of("customer", "4711"), null, null, null, null);
 * }</pre>
 */
public interface ThreadListApi {

  /**
   * The caller's threads.
   *
   * @param metadata only threads that have all of these pairs, at most 16; empty for all threads
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the thread of this id in that order
   * @param before only what comes before the thread of this id in that order
   * @throws InvalidParameterException when a parameter is out of its bounds
   * @throws ApiException 404 when a cursor names no thread
   */
  Page<AssistantThread> list(
      Map<String, String> metadata,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before);
}
