package org.assistants4j.service;

import java.util.HashMap;
import java.util.Map;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageDelta;
import org.jspecify.annotations.Nullable;

/** The text of an answer as it comes, told piece by piece. */
final class Speech {
  static final String BETWEEN_MESSAGES = "\n\n";

  private final ReplyListener listener;
  private final Markers markers = new Markers();
  private final Map<String, StringBuilder> heard = new HashMap<>();
  private final StringBuilder told = new StringBuilder();
  private @Nullable String speaking;

  Speech(ReplyListener listener) {
    this.listener = listener;
  }

  void hear(MessageDelta delta) {
    add(delta.id(), delta.text());
  }

  /** The message as a whole; of it is told what no delta has told. */
  void hear(Message message) {
    String whole = message.text();
    String before = heard.getOrDefault(message.id(), new StringBuilder()).toString();
    if (whole.startsWith(before)) {
      add(message.id(), whole.substring(before.length()));
    }
  }

  private void add(String messageId, String piece) {
    if (piece.isEmpty()) {
      return;
    }
    if (speaking != null && !speaking.equals(messageId)) {
      tell(markers.flush() + BETWEEN_MESSAGES);
    }
    speaking = messageId;
    heard.computeIfAbsent(messageId, unheard -> new StringBuilder()).append(piece);
    tell(markers.feed(piece));
  }

  private void tell(String piece) {
    if (!piece.isEmpty()) {
      told.append(piece);
      listener.onText(piece);
    }
  }

  /** Tells what was held back. */
  void end() {
    tell(markers.flush());
  }

  /** All that was told. */
  String told() {
    return told.toString();
  }
}
