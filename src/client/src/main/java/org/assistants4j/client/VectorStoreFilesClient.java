package org.assistants4j.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.assistants4j.api.VectorStoreFilesApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * {@link VectorStoreFilesApi} over HTTP: {@code @Inject @RestClient VectorStoreFilesClient client}.
 */
@Path("/vector_stores/{vector_store_id}/files")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "assistants")
@RegisterProvider(RequestHeaders.class)
@RegisterProvider(RefusalMapper.class)
@RegisterProvider(value = ContractJson.class, priority = ContractJson.PRIORITY)
public interface VectorStoreFilesClient extends VectorStoreFilesApi {}
