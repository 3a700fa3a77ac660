package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantsApi;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.ModifyAssistantRequest;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;

/** Assistants over HTTP. */
@RequestScoped
@Path("/assistants")
public class AssistantsResource implements AssistantsApi {
  @Inject Caller caller;

  @Override
  public Assistant create(CreateAssistantRequest request) {
    return caller.api().assistants().create(request);
  }

  @Override
  public Page<Assistant> list(
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    return caller.api().assistants().list(limit, order, after, before);
  }

  @Override
  public Assistant retrieve(String assistantId) {
    return caller.api().assistants().retrieve(assistantId);
  }

  @Override
  public Assistant modify(String assistantId, ModifyAssistantRequest request) {
    return caller.api().assistants().modify(assistantId, request);
  }

  @Override
  public Deleted delete(String assistantId) {
    return caller.api().assistants().delete(assistantId);
  }
}
