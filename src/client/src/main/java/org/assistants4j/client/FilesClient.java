package org.assistants4j.client;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.assistants4j.api.FilesApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** {@link FilesApi} over HTTP: {@code @Inject @RestClient FilesClient files}. */
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "assistants")
@RegisterProvider(RequestHeaders.class)
@RegisterProvider(RefusalMapper.class)
@RegisterProvider(value = ContractJson.class, priority = ContractJson.PRIORITY)
@RegisterProvider(FileUploadWriter.class)
public interface FilesClient extends FilesApi {}
