package org.assistants4j.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;

/** Refuses uploads that are too large before and while they are read. */
@Dependent
public class UploadLimit implements ContainerRequestFilter {
  private static final int AROUND_A_FILE = 16 * 1024;
  private static final String BOUNDARY = "boundary";

  @Inject ChatSettings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      return;
    }
    String boundary = type.getParameters().get(BOUNDARY);
    if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
      throw BadChatRequestException.invalid(
          "The multipart body has no boundary.", "file", "invalid_value");
    }
    long most = settings.fileBytes();
    if (request.getLength() > settings.files() * (most + AROUND_A_FILE)) {
      throw PartLimit.tooLarge(most);
    }
    request.setEntityStream(
        new PartLimit(request.getEntityStream(), boundary, most, settings.files()));
  }
}
