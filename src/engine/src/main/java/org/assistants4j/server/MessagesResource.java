package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessagesApi;
import org.assistants4j.api.ModifyMessageRequest;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;

/** Messages over HTTP. */
@RequestScoped
@Path("/threads/{thread_id}/messages")
public class MessagesResource implements MessagesApi {
  @Inject Caller caller;

  @Override
  public Message create(String threadId, CreateMessageRequest request) {
    return caller.api().messages().create(threadId, request);
  }

  @Override
  public Page<Message> list(
      String threadId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before,
      @Nullable String runId) {
    return caller.api().messages().list(threadId, limit, order, after, before, runId);
  }

  @Override
  public Message retrieve(String threadId, String messageId) {
    return caller.api().messages().retrieve(threadId, messageId);
  }

  @Override
  public Message modify(String threadId, String messageId, ModifyMessageRequest request) {
    return caller.api().messages().modify(threadId, messageId, request);
  }

  @Override
  @OnlyIn(ApiVersion.V2)
  public Deleted delete(String threadId, String messageId) {
    return caller.api().messages().delete(threadId, messageId);
  }
}
