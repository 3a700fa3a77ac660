package org.assistants4j.engine.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.RunEvent;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.JournalEntry;
import org.assistants4j.engine.store.Kind;

/** The open streams of this node, by run. */
final class Feeds {
  private final Map<String, Set<RunFeed>> open = new ConcurrentHashMap<>();
  private final Database database;

  Feeds(Database database) {
    this.database = database;
  }

  /**
   * Opens a stream; it must be opened before the events it shall tell are committed.
   *
   * @param after the number of the journal's event that it begins after
   * @param passages whether its steps tell the passages that were found
   */
  RunFeed open(String runId, int after, boolean passages) {
    return open(runId, onEnd -> new RunFeed(after, passages, onEnd));
  }

  private RunFeed open(String runId, Function<Runnable, RunFeed> made) {
    RunFeed[] feed = new RunFeed[1];
    feed[0] = made.apply(() -> close(runId, feed[0]));
    open.computeIfAbsent(runId, id -> ConcurrentHashMap.newKeySet()).add(feed[0]);
    return feed[0];
  }

  /**
   * Opens a stream of a run that goes on already, to its end.
   *
   * @param after the number of the journal's event that it begins after
   */
  RunFeed follow(String runId, int after) {
    RunFeed feed = open(runId, onEnd -> RunFeed.toTheEnd(after, onEnd));
    feed.committed();
    // What was committed since the journal was looked at; from now on the feed is told.
    follow(runId, feed);
    return feed;
  }

  void close(String runId, RunFeed feed) {
    open.computeIfPresent(
        runId,
        (id, feeds) -> {
          feeds.remove(feed);
          return feeds.isEmpty() ? null : feeds;
        });
  }

  void tell(String runId, List<NumberedEvent> events) {
    for (RunFeed feed : of(runId)) {
      events.forEach(feed::tell);
    }
  }

  void delta(String runId, int after, RunEvent delta) {
    for (RunFeed feed : of(runId)) {
      feed.delta(new NumberedEvent(after, delta));
    }
  }

  /** Tells from the journal what was not told by a run that executes on another node. */
  void follow(Set<String> executingHere) {
    for (String runId : List.copyOf(open.keySet())) {
      if (!executingHere.contains(runId)) {
        of(runId).stream().filter(RunFeed::followable).forEach(feed -> follow(runId, feed));
      }
    }
  }

  private void follow(String runId, RunFeed feed) {
    List<JournalEntry> entries = database.inTransaction(tx -> tx.eventsAfter(runId, feed.last()));
    entries.forEach(entry -> feed.tell(NumberedEvent.of(entry)));
    if (entries.isEmpty() && database.inTransaction(tx -> tx.findAny(Kind.RUN, runId)).isEmpty()) {
      feed.fail(ApiError.invalidRequest("The run was deleted."));
    }
  }

  /** Ends all streams. */
  void closeAll() {
    ApiError error = new ApiError("The server is shutting down.", "server_error", null, null);
    open.values().forEach(feeds -> Set.copyOf(feeds).forEach(feed -> feed.fail(error)));
  }

  int count() {
    return open.values().stream().mapToInt(Set::size).sum();
  }

  private Set<RunFeed> of(String runId) {
    return open.getOrDefault(runId, Set.of());
  }
}
