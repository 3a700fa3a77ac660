package org.assistants4j.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.jspecify.annotations.Nullable;

/** What is known of a run from its events so far. */
final class Turn {
  private static final String BETWEEN_MESSAGES = "\n\n";
  private static final int SERVER_ERROR = 500;

  private final Consumer<String> tokens;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final StringBuilder told = new StringBuilder();
  private @Nullable String speaking;
  private @Nullable Run run;

  Turn(Consumer<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws ApiException when the event is an error
   */
  void hear(RunEvent event) {
    if (event instanceof RunEvent.OfRun ofRun) {
      run = ofRun.data();
    } else if (event instanceof RunEvent.OfMessageDelta delta) {
      tell(delta.data());
    } else if (event instanceof RunEvent.OfMessage ofMessage) {
      Message message = ofMessage.data();
      if (Role.ASSISTANT.equals(message.role())) {
        messages.put(message.id(), message);
      }
    } else if (event instanceof RunEvent.Error error) {
      throw new ApiException(SERVER_ERROR, error.data());
    }
  }

  private void tell(MessageDelta delta) {
    String text = delta.text();
    if (text.isEmpty()) {
      return;
    }
    if (speaking != null && !speaking.equals(delta.id())) {
      told.append(BETWEEN_MESSAGES);
      tokens.accept(BETWEEN_MESSAGES);
    }
    speaking = delta.id();
    told.append(text);
    tokens.accept(text);
  }

  /** The run as it was last told, or null before it began. */
  @Nullable Run run() {
    return run;
  }

  /**
   * The answer of the run that has ended.
   *
   * @throws RunFailedException when it has none
   */
  Reply reply(Run ended) {
    if (!ended.status().equals(RunStatus.COMPLETED)
        && !ended.status().equals(RunStatus.INCOMPLETE)) {
      throw new RunFailedException(ended);
    }
    String text =
        messages.values().stream()
            .map(Message::text)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(BETWEEN_MESSAGES));
    return new Reply(
        text.isEmpty() ? told.toString() : text, ended, List.copyOf(messages.values()));
  }
}
