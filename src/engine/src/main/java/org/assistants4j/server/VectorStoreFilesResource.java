package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.Page;
import org.assistants4j.api.UpdateVectorStoreFileRequest;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileContent;
import org.assistants4j.api.VectorStoreFilesApi;
import org.jspecify.annotations.Nullable;

/** The files of vector stores over HTTP. */
@RequestScoped
@Path("/vector_stores/{vector_store_id}/files")
@OnlyIn(ApiVersion.V2)
public class VectorStoreFilesResource implements VectorStoreFilesApi {
  @Inject Caller caller;

  @Override
  public VectorStoreFile create(String vectorStoreId, CreateVectorStoreFileRequest request) {
    return caller.api().vectorStoreFiles().create(vectorStoreId, request);
  }

  @Override
  public Page<VectorStoreFile> list(
      String vectorStoreId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before,
      @Nullable String filter) {
    return caller.api().vectorStoreFiles().list(vectorStoreId, limit, order, after, before, filter);
  }

  @Override
  public VectorStoreFile retrieve(String vectorStoreId, String fileId) {
    return caller.api().vectorStoreFiles().retrieve(vectorStoreId, fileId);
  }

  @Override
  public VectorStoreFile update(
      String vectorStoreId, String fileId, UpdateVectorStoreFileRequest request) {
    return caller.api().vectorStoreFiles().update(vectorStoreId, fileId, request);
  }

  @Override
  public Deleted delete(String vectorStoreId, String fileId) {
    return caller.api().vectorStoreFiles().delete(vectorStoreId, fileId);
  }

  @Override
  public VectorStoreFileContent content(String vectorStoreId, String fileId) {
    return caller.api().vectorStoreFiles().content(vectorStoreId, fileId);
  }
}
