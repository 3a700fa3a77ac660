package org.assistants4j.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.jspecify.annotations.Nullable;

/** What is known of a run from its events so far, and whom it is told to. */
final class Hearing {
  private static final int SERVER_ERROR = 500;
  private static final int BAD_GATEWAY = 502;

  private final ReplyListener listener;
  private final Speech speech;
  private final ToolWatch tools;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, RunStep> steps = new LinkedHashMap<>();
  private final Map<String, String> quotes = new HashMap<>();
  private final Set<String> joined = new HashSet<>();
  private boolean begun;
  private @Nullable Run run;

  Hearing(ReplyListener listener) {
    this.listener = listener;
    this.speech = new Speech(listener);
    this.tools = new ToolWatch(listener);
  }

  /**
   * @throws ApiException when the event is an error
   */
  void hear(RunEvent event) {
    if (event instanceof RunEvent.OfRun ofRun) {
      hear(ofRun.data());
    } else if (event instanceof RunEvent.OfMessageDelta delta) {
      begun = true;
      if (!joined.contains(delta.data().id())) {
        speech.hear(delta.data());
      }
      learn(delta.data());
    } else if (event instanceof RunEvent.OfMessage ofMessage) {
      hear(ofMessage.data());
    } else if (event instanceof RunEvent.OfStepDelta delta) {
      begun = true;
      tools.hear(delta.data());
    } else if (event instanceof RunEvent.OfStep step) {
      begun |= RunStepStatus.IN_PROGRESS.equals(step.data().status());
      steps.put(step.data().id(), step.data());
      tools.hear(step.data());
    } else if (event instanceof RunEvent.Error error) {
      throw ApiException.of(SERVER_ERROR, error.data());
    }
  }

  /** The run as it is now. */
  void hear(Run now) {
    boolean first = run == null;
    run = now;
    if (first) {
      listener.onStart(now);
    }
  }

  private void hear(Message message) {
    if (Role.ASSISTANT.equals(message.role())) {
      begun = true;
      messages.put(message.id(), message);
      speech.hear(message);
    }
  }

  /** The quotes of citations are told in deltas alone. */
  private void learn(MessageDelta delta) {
    for (MessageDelta.Content content : delta.delta().content()) {
      if (content instanceof MessageDelta.Text text
          && text.text() != null
          && text.text().annotations() != null) {
        text.text().annotations().forEach(this::learn);
      }
    }
  }

  private void learn(Annotation annotation) {
    if (annotation instanceof Annotation.FileCitation citation
        && citation.fileCitation().quote() != null) {
      quotes.put(Notes.key(citation), citation.fileCitation().quote());
    }
  }

  /**
   * A message whose beginning was not heard: its pieces are left out, and it is told as a whole
   * once it is complete.
   */
  void join(Message message, boolean complete) {
    joined.add(message.id());
    if (complete) {
      hear(message);
    }
  }

  /** All that the run did and said, of which what was not told is told now. */
  void hearAll(List<RunStep> allSteps, List<Message> allMessages) {
    messages.clear();
    steps.clear();
    allSteps.forEach(
        step -> {
          steps.put(step.id(), step);
          tools.hear(step);
        });
    allMessages.forEach(this::hear);
  }

  /** Notes a run that nobody is told of any more. */
  void unheard(Run now) {
    run = now;
  }

  /** Forgets whether the model has begun to answer, because it is asked again. */
  void expectAnswer() {
    begun = false;
  }

  /** Whether the model has said anything since it was asked. */
  boolean begun() {
    return begun;
  }

  /** The run as it was last told, or null before it began. */
  @Nullable Run run() {
    return run;
  }

  /**
   * The run as the last event told it.
   *
   * @throws ApiException when none did
   */
  Run paused() {
    if (run == null) {
      throw ApiException.of(
          BAD_GATEWAY,
          new ApiError("The stream told of no run.", "server_error", null, "unexpected_answer"));
    }
    return run;
  }

  /**
   * The answer of the run that has ended.
   *
   * @throws RunFailedException when it has none
   */
  Reply reply(Run ended, FilesApi files) {
    speech.end();
    if (!ended.status().equals(RunStatus.COMPLETED)
        && !ended.status().equals(RunStatus.INCOMPLETE)) {
      throw new RunFailedException(ended);
    }
    List<RunStep> done = List.copyOf(steps.values());
    Notes notes = new Notes(files, new FileNames(files).learn(done), quotes);
    List<HistoryEntry> entries = messages.values().stream().map(notes::entry).toList();
    String text =
        entries.stream()
            .map(HistoryEntry::text)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(Speech.BETWEEN_MESSAGES));
    return new Reply(text.isEmpty() ? speech.told() : text, entries, ended, done);
  }
}
