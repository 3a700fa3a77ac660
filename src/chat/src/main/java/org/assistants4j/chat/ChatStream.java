package org.assistants4j.chat;

import org.assistants4j.chat.wire.ChatReply;
import org.assistants4j.chat.wire.WireJson;

/**
 * One answer as events: {@code started}, {@code delta} and {@code tool} as it comes, {@code
 * citation} and {@code file} when it has ended, and at last {@code done} or {@code error}.
 */
record ChatStream(Answering answering, Outlet outlet) {

  /** Ends the events in every case; a browser that goes away does not end the run. */
  void run() {
    try (outlet) {
      outlet.send("started", WireJson.write(answering.started()));
      try {
        end(answering.answer(outlet));
      } catch (RuntimeException failed) {
        outlet.send("error", WireJson.write(ChatFailure.of(failed).event()));
      }
    }
  }

  private void end(ChatReply reply) {
    reply.citations().forEach(cited -> outlet.send("citation", WireJson.write(cited)));
    reply.files().forEach(file -> outlet.send("file", WireJson.write(file)));
    outlet.send("done", WireJson.write(reply));
  }
}
