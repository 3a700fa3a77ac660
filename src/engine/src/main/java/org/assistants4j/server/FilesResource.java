package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;

/** Files over HTTP. The parts of an upload are spooled to disk by the server. */
@RequestScoped
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public FileObject create(List<EntityPart> parts) throws IOException {
    try (UploadForm form = new UploadForm(parts)) {
      return caller.api().files().create(form.upload());
    }
  }

  @GET
  public Page<FileObject> list(
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after) {
    return caller.api().files().list(purpose, limit, order, after);
  }

  @GET
  @Path("/{file_id}")
  public FileObject retrieve(@PathParam("file_id") String fileId) {
    return caller.api().files().retrieve(fileId);
  }

  @DELETE
  @Path("/{file_id}")
  public Deleted delete(@PathParam("file_id") String fileId) {
    return caller.api().files().delete(fileId);
  }

  @GET
  @Path("/{file_id}/content")
  @Produces(MediaType.WILDCARD)
  public Response content(@PathParam("file_id") String fileId) {
    // Never a type that a browser would show: the content is somebody's upload.
    return Response.ok(caller.api().files().content(fileId), MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", "attachment")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
