package org.assistants4j.service;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Managed;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;

/** Finds conversations by their tags, where the server lists threads. */
final class ConversationSearch {
  private static final int MOST = 100;

  /** Unknown address, method not allowed there, not implemented. */
  private static final Set<Integer> UNKNOWN = Set.of(400, 404, 405, 501);

  /** What OpenAI says of its list, which no key may read. */
  private static final String NO_KEY = "missing_scope";

  private final Parts parts;

  ConversationSearch(Parts parts) {
    this.parts = parts;
  }

  ConversationPage find(Map<String, String> tags, int limit, @Nullable String after) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("The limit is 1 to " + MOST + ", not " + limit + ".");
    }
    Page<AssistantThread> page = list(Tags.of(tags), limit, after);
    return new ConversationPage(page.data().stream().map(this::summary).toList(), page.hasMore());
  }

  private Page<AssistantThread> list(
      Map<String, String> metadata, int limit, @Nullable String after) {
    try {
      return parts.backend().threadList().list(metadata, limit, "desc", after, null);
    } catch (ApiException refused) {
      if (!isUnknown(refused, after)) {
        throw refused;
      }
      throw new UnsupportedOperationException(
          "The server lists no threads, so that conversations cannot be found there; keep their"
              + " ids. It said: "
              + refused.getMessage(),
          refused);
    }
  }

  /** A refusal that names the cursor comes from a server that has the list. */
  private static boolean isUnknown(ApiException refused, @Nullable String after) {
    boolean ofCursor =
        after != null
            && (refused.getMessage().contains(after) || "after".equals(refused.error().param()));
    return NO_KEY.equals(refused.error().code())
        || (UNKNOWN.contains(refused.status()) && !ofCursor);
  }

  private ConversationSummary summary(AssistantThread thread) {
    return new ConversationSummary(
        new ThreadConversation(thread.id(), parts),
        Managed.others(thread.metadata()),
        Instant.ofEpochSecond(thread.createdAt()));
  }
}
