package org.assistants4j.service;

import java.util.List;
import java.util.Optional;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Backend;
import org.assistants4j.api.Run;

/** The run that goes on on a thread. */
final class ActiveRun {
  private static final int BAD_REQUEST = 400;

  private ActiveRun() {}

  /**
   * Asks it to end.
   *
   * @return the run, or empty when there is none
   */
  static Optional<Run> cancel(Backend backend, String threadId) {
    List<Run> newest = backend.runs().list(threadId, 1, "desc", null, null).data();
    if (newest.isEmpty() || newest.get(0).status().ended()) {
      return Optional.empty();
    }
    String runId = newest.get(0).id();
    try {
      return Optional.of(backend.runs().cancel(threadId, runId));
    } catch (ApiException refused) {
      // It may have ended between the two calls, or be cancelled by another.
      Run now = refused.status() == BAD_REQUEST ? backend.runs().retrieve(threadId, runId) : null;
      if (now == null) {
        throw refused;
      }
      return now.status().ended() ? Optional.empty() : Optional.of(now);
    }
  }
}
