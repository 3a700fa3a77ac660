package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.AssistantFile;
import org.assistants4j.api.AssistantFilesApi;
import org.assistants4j.api.CreateAssistantFileRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;

/** The files of assistants over HTTP. */
@RequestScoped
@Path("/assistants/{assistant_id}/files")
@OnlyIn(ApiVersion.V1)
public class AssistantFilesResource implements AssistantFilesApi {
  @Inject Caller caller;

  @Override
  public AssistantFile create(String assistantId, CreateAssistantFileRequest request) {
    return caller.assistantFiles().create(assistantId, request);
  }

  @Override
  public Page<AssistantFile> list(
      String assistantId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    return caller.assistantFiles().list(assistantId, limit, order, after, before);
  }

  @Override
  public AssistantFile retrieve(String assistantId, String fileId) {
    return caller.assistantFiles().retrieve(assistantId, fileId);
  }

  @Override
  public Deleted delete(String assistantId, String fileId) {
    return caller.assistantFiles().delete(assistantId, fileId);
  }
}
