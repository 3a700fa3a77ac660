package org.assistants4j.chat;

import static org.assistants4j.api.json.Trees.JSON;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the assistant answers.
 *
 * @param reply the whole answer
 */
@Schema(name = "ChatReply")
public record ChatReply(@Schema(example = "The blue room is free.") String reply) {

  String json() {
    return JSON.createObjectBuilder().add("reply", reply).build().toString();
  }
}
