package org.assistants4j.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.assistants4j.api.VectorStoresApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** {@link VectorStoresApi} over HTTP: {@code @Inject @RestClient VectorStoresClient client}. */
@Path("/vector_stores")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "assistants")
@RegisterProvider(RequestHeaders.class)
@RegisterProvider(RefusalMapper.class)
@RegisterProvider(value = ContractJson.class, priority = ContractJson.PRIORITY)
public interface VectorStoresClient extends VectorStoresApi {}
