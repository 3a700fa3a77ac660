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
import org.jspecify.annotations.Nullable;

/** Assistants. Every operation throws {@link ApiException} when it is refused. */
@Path("/assistants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AssistantsApi {

  @POST
  Assistant create(CreateAssistantRequest request);

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the object of this id in that order
   * @param before only what comes before the object of this id in that order
   */
  @GET
  Page<Assistant> list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before);

  @GET
  @Path("/{assistant_id}")
  Assistant retrieve(@PathParam("assistant_id") String assistantId);

  @POST
  @Path("/{assistant_id}")
  Assistant modify(@PathParam("assistant_id") String assistantId, ModifyAssistantRequest request);

  @DELETE
  @Path("/{assistant_id}")
  Deleted delete(@PathParam("assistant_id") String assistantId);
}
