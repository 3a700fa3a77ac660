package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;

/** The extension that lists threads. */
@RequestScoped
@Path("/threads")
@Produces(MediaType.APPLICATION_JSON)
public class ThreadListResource {
  @Inject Caller caller;

  @GET
  public Page<AssistantThread> list(
      @Context UriInfo uri,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before) {
    return caller
        .threadList()
        .list(MetadataQuery.read(uri.getQueryParameters()), limit, order, after, before);
  }
}
