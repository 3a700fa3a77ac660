package org.assistants4j.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The models that can be asked. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
public interface ModelsApi {

  @GET
  ModelList list();

  /** A model's name may contain slashes. */
  @GET
  @Path("/{model: .+}")
  Model retrieve(@PathParam("model") String model);
}
