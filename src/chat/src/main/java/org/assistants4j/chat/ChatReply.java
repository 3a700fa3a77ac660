package org.assistants4j.chat;

import static org.assistants4j.api.json.Trees.JSON;

import org.assistants4j.service.Reply;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the assistant answers.
 *
 * @param reply the whole answer
 */
@Schema(name = "ChatReply")
public record ChatReply(@Schema(example = "The blue room is free.") String reply) {

  static ChatReply of(Reply reply) {
    return new ChatReply(Footnotes.below(reply.text(), reply.citations()));
  }

  String json() {
    return JSON.createObjectBuilder().add("reply", reply).build().toString();
  }
}
