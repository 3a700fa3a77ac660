package org.assistants4j.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Page;
import org.assistants4j.api.ThreadListApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * {@link ThreadListApi} over HTTP, for {@link RestBackend}: {@code GET
 * /threads?metadata[KEY]=VALUE}.
 */
@Path("/threads")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "assistants")
@RegisterProvider(RequestHeaders.class)
@RegisterProvider(RefusalMapper.class)
@RegisterProvider(MetadataQuery.class)
@RegisterProvider(value = ContractJson.class, priority = ContractJson.PRIORITY)
public interface ThreadListClient {

  /**
   * @param metadata the pairs as {@link MetadataQuery} takes them
   */
  @GET
  Page<AssistantThread> list(
      @QueryParam(MetadataQuery.PARAMETER) @Nullable String metadata,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before);
}
