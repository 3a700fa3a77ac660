package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.MessageFile;
import org.assistants4j.api.MessageFilesApi;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;

/** The files of messages over HTTP. */
@RequestScoped
@Path("/threads/{thread_id}/messages/{message_id}/files")
@OnlyIn(ApiVersion.V1)
public class MessageFilesResource implements MessageFilesApi {
  @Inject Caller caller;

  @Override
  public Page<MessageFile> list(
      String threadId,
      String messageId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    return caller.messageFiles().list(threadId, messageId, limit, order, after, before);
  }

  @Override
  public MessageFile retrieve(String threadId, String messageId, String fileId) {
    return caller.messageFiles().retrieve(threadId, messageId, fileId);
  }
}
