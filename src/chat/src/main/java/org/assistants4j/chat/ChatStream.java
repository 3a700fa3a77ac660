package org.assistants4j.chat;

import static org.assistants4j.api.json.Trees.JSON;

import org.assistants4j.service.Conversation;
import org.assistants4j.service.Reply;

/** One answer as events: {@code started}, {@code delta}..., and {@code done} or {@code error}. */
record ChatStream(Conversation conversation, ChatMessage message, Outlet outlet) {

  /** Ends the events in every case; a browser that goes away does not end the run. */
  void run() {
    try (outlet) {
      outlet.send("started", "{}");
      try {
        Reply reply =
            conversation.ask(
                message.message(), token -> outlet.send("delta", object("text", token)));
        outlet.send("done", ChatReply.of(reply).json());
      } catch (RuntimeException failed) {
        String reason = ChatFailure.of(failed).error().message();
        outlet.send("error", object("message", reason));
      }
    }
  }

  private static String object(String name, String value) {
    return JSON.createObjectBuilder().add(name, value).build().toString();
  }
}
