package org.assistants4j.liberty.tenants;

import static org.assistants4j.liberty.tenants.NamingOperation.delete;
import static org.assistants4j.liberty.tenants.NamingOperation.get;
import static org.assistants4j.liberty.tenants.NamingOperation.post;

import java.util.List;
import java.util.stream.Stream;

/** The ways in which only a request of version 1 can name an object, and a few of both. */
final class FirstVersion {
  private static final String OF_ASSISTANT = "assistants/<assistant>/files";
  private static final String OF_MESSAGE = "threads/<thread>/messages/<filed_message>/files";

  static final NamingOperation ADD_TO_ASSISTANT =
      post(OF_ASSISTANT, "{'file_id':'<file>'}").first();
  static final NamingOperation ADD_MESSAGE =
      post("threads/<thread>/messages", "{'role':'user','content':'Hi','file_ids':['<file>']}")
          .first();

  static final List<NamingOperation> ALL =
      Stream.of(
              ADD_TO_ASSISTANT,
              ADD_MESSAGE,
              get(OF_ASSISTANT),
              get(OF_ASSISTANT + "?after=<file>"),
              get(OF_ASSISTANT + "?before=<file>"),
              get(OF_ASSISTANT + "/<file>"),
              get(OF_MESSAGE),
              get(OF_MESSAGE + "?after=<file>"),
              get(OF_MESSAGE + "?before=<file>"),
              get(OF_MESSAGE + "/<file>"),
              get("assistants/<assistant>"),
              get("threads/<thread>"),
              get("threads/<thread>/messages/<message>"),
              get("threads/<thread>/runs/<run>"),
              get("threads/<thread>/runs/<run>/steps/<step>"),
              post("assistants", "{'model':'stub','file_ids':['<file>']}"),
              post("assistants/<assistant>", "{'file_ids':['<file>']}"),
              post(
                  "threads", "{'messages':[{'role':'user','content':'Hi','file_ids':['<file>']}]}"),
              post("threads/<thread>/runs", "{'assistant_id':'<assistant>','stream':true}"),
              post("threads/runs", "{'assistant_id':'<assistant>','stream':true}"),
              delete(OF_ASSISTANT + "/<file>"))
          .map(NamingOperation::first)
          .toList();

  private FirstVersion() {}
}
