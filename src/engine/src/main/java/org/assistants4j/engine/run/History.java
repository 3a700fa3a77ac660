package org.assistants4j.engine.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.TruncationStrategy;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The messages of a run's thread, read from the newest back as far as they are needed. */
final class History {
  /** The first message stays while others are dropped when it takes no more than this share. */
  private static final int FIRST_SHARE = 4;

  private final Tx tx;
  private final String tenant;
  private final Run run;
  private final Iterator<Stored<Message>> newest;
  private final List<Message> own = new ArrayList<>();
  private @Nullable Message next;
  private long inline;

  History(Tx tx, String tenant, Run run) {
    this.tx = tx;
    this.tenant = tenant;
    this.run = run;
    this.newest = tx.newest(Kind.MESSAGE, tenant, run.threadId());
    advance();
    while (next != null && run.id().equals(next.runId())) {
      own.add(next);
      advance();
    }
  }

  private void advance() {
    next = newest.hasNext() ? newest.next().doc() : null;
  }

  /** What the run itself has said. */
  List<Message> own() {
    return own;
  }

  /**
   * What was there before the run, oldest first. Where there is no room for all, messages in the
   * middle are left out: the newest stay, and the first one if it is not long.
   *
   * @return empty when there is not even room for the newest
   */
  Optional<List<Message>> shown(Room room) {
    if (next == null) {
      return Optional.of(List.of());
    }
    Deque<Message> shown = new ArrayDeque<>();
    if (!taken(room, next, shown)) {
      return Optional.empty();
    }
    TruncationStrategy strategy = run.truncationStrategy();
    boolean lastOnly = strategy != null && strategy.type().equals("last_messages");
    if (lastOnly) {
      fill(room, shown, strategy.lastMessages(), null);
    } else {
      fillAfterFirst(room, shown);
    }
    return Optional.of(List.copyOf(shown));
  }

  private boolean taken(Room room, Message message, Deque<Message> shown) {
    inline += Images.inline(message);
    boolean fits =
        inline <= Images.MOST_TOGETHER
            && room.takes(tokens -> tokens.count(MessageTurns.of(message, Map.of())));
    if (fits) {
      shown.addFirst(message);
    }
    return fits;
  }

  /** Adds older messages until there is no room, {@code most} are shown, or {@code end} comes. */
  private void fill(Room room, Deque<Message> shown, int most, @Nullable String end) {
    advance();
    while (next != null
        && shown.size() < most
        && !next.id().equals(end)
        && taken(room, next, shown)) {
      advance();
    }
  }

  private void fillAfterFirst(Room room, Deque<Message> shown) {
    Message first =
        tx.page(Kind.MESSAGE, tenant, run.threadId(), PageQuery.of(1, "asc", null, null))
            .data()
            .get(0);
    boolean kept =
        !first.id().equals(shown.getFirst().id())
            && room.takesShare(
                FIRST_SHARE, tokens -> tokens.count(MessageTurns.of(first, Map.of())));
    fill(room, shown, Integer.MAX_VALUE, kept ? first.id() : null);
    if (kept) {
      shown.addFirst(first);
    }
  }
}
