package org.assistants4j.client;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.assistants4j.api.RunStepsApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** {@link RunStepsApi} over HTTP: {@code @Inject @RestClient RunStepsClient steps}. */
@Path("/threads/{thread_id}/runs/{run_id}/steps")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "assistants")
@RegisterProvider(RequestHeaders.class)
@RegisterProvider(RefusalMapper.class)
@RegisterProvider(value = ContractJson.class, priority = ContractJson.PRIORITY)
public interface RunStepsClient extends RunStepsApi {}
