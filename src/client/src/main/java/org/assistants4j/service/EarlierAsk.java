package org.assistants4j.service;

import java.util.List;
import java.util.Optional;
import org.assistants4j.api.Backend;
import org.assistants4j.api.Message;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question that was asked before.
 *
 * @param asked whether it stands on the thread
 * @param run the run that was to answer it last, or null when there is none
 */
record EarlierAsk(boolean asked, @Nullable Run run) {
  private static final int NEWEST = 100;
  private static final EarlierAsk NONE = new EarlierAsk(false, null);

  /** Looks for a question of this id among the newest 100 messages; without an id there is none. */
  static EarlierAsk find(Backend backend, String threadId, Optional<String> question) {
    if (question.isEmpty()) {
      return NONE;
    }
    List<Message> newest =
        backend.messages().list(threadId, NEWEST, "desc", null, null, null).data();
    for (int i = 0; i < newest.size(); i++) {
      if (Question.idOf(newest.get(i)).equals(question)) {
        return new EarlierAsk(true, run(backend, newest, i));
      }
    }
    return NONE;
  }

  /** The run whose answer need only be told: it goes on, or it has answered. */
  Optional<Run> told() {
    return Optional.ofNullable(run).filter(EarlierAsk::answers);
  }

  private static boolean answers(Run run) {
    return run.status().equals(RunStatus.COMPLETED)
        || run.status().equals(RunStatus.INCOMPLETE)
        || !(run.status().ended() || run.status().equals(RunStatus.CANCELLING));
  }

  private static @Nullable Run run(Backend backend, List<Message> newest, int at) {
    List<Message> later = newest.subList(0, at);
    if (later.stream().anyMatch(message -> message.role().equals(Role.USER))) {
      String runId = lastAnswer(later);
      return runId == null ? null : backend.runs().retrieve(newest.get(at).threadId(), runId);
    }
    Message question = newest.get(at);
    List<Message> earlier = newest.subList(at + 1, newest.size());
    return backend.runs().list(question.threadId(), 1, "desc", null, null).data().stream()
        .filter(run -> isLater(run, question, earlier))
        .findFirst()
        .orElse(null);
  }

  /** The run of the last answer before the next question. */
  private static @Nullable String lastAnswer(List<Message> later) {
    String runId = null;
    for (int i = later.size() - 1; i >= 0 && !later.get(i).role().equals(Role.USER); i--) {
      runId = later.get(i).runId() == null ? runId : later.get(i).runId();
    }
    return runId;
  }

  /** Times have seconds, and the run may have been noted just before its question. */
  private static boolean isLater(Run run, Message question, List<Message> earlier) {
    return run.createdAt() + 1 >= question.createdAt()
        && earlier.stream().noneMatch(message -> run.id().equals(message.runId()));
  }
}
