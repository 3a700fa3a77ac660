package org.assistants4j.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessagesApi;
import org.assistants4j.api.Page;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepsApi;
import org.jspecify.annotations.Nullable;

/** Asks for a run and for what it has made. */
final class RunReader {
  private static final int MOST = 100;

  private final RunLooks runs;
  private final RunStepsApi steps;
  private final MessagesApi messages;

  /** All of them guarded. */
  RunReader(RunLooks runs, RunStepsApi steps, MessagesApi messages) {
    this.runs = runs;
    this.steps = steps;
    this.messages = messages;
  }

  RunLooks.Look look(String threadId, String runId) {
    return runs.look(threadId, runId);
  }

  /** All steps, oldest first. */
  List<RunStep> steps(String threadId, String runId, List<String> include) {
    return all(
        after -> steps.list(threadId, runId, MOST, "asc", after, null, include), RunStep::id);
  }

  /** All messages that the run wrote, oldest first. */
  List<Message> messages(String threadId, String runId) {
    return all(after -> messages.list(threadId, MOST, "asc", after, null, runId), Message::id)
        .stream()
        .filter(message -> runId.equals(message.runId()))
        .toList();
  }

  private static <T> List<T> all(Function<@Nullable String, Page<T>> list, Function<T, String> id) {
    List<T> all = new ArrayList<>();
    String after = null;
    Page<T> page;
    do {
      page = list.apply(after);
      all.addAll(page.data());
      after = all.isEmpty() ? null : id.apply(all.get(all.size() - 1));
    } while (page.hasMore() && !page.data().isEmpty());
    return all;
  }
}
