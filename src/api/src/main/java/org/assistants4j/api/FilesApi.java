package org.assistants4j.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Files. Every operation throws {@link ApiException} when it is refused. */
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
public interface FilesApi {

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  FileObject create(FileUpload upload);

  /**
   * @param purpose only files of this purpose; null means all
   * @param limit 1 to 10,000; null means 10,000
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the file of this id in that order
   */
  @GET
  Page<FileObject> list(
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after);

  @GET
  @Path("/{file_id}")
  FileObject retrieve(@PathParam("file_id") String fileId);

  @DELETE
  @Path("/{file_id}")
  Deleted delete(@PathParam("file_id") String fileId);

  /** The bytes of a file that an assistant made; the caller closes the stream. */
  @GET
  @Path("/{file_id}/content")
  @Produces(MediaType.WILDCARD)
  InputStream content(@PathParam("file_id") String fileId);
}
