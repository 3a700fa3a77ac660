package org.assistants4j.engine.run;

import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.FileObject;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;

/** Checks the images of a message that is to be added. */
final class MessageImages {
  private MessageImages() {}

  /**
   * @throws ApiException when an image's file is not there, or larger than models take
   */
  static void check(Tx tx, String tenant, CreateMessageRequest request) {
    for (ContentPart part : request.content()) {
      if (part instanceof ContentPart.OfImageFile image) {
        check(Lookup.find(tx, Kind.FILE, tenant, null, image.imageFile().fileId()).doc());
      }
    }
  }

  private static void check(FileObject file) {
    if (file.bytes() > Images.MOST) {
      throw ApiException.of(
          400,
          new ApiError(
              "The image %s is larger than 20 MB.".formatted(file.id()),
              "invalid_request_error",
              "content",
              "invalid_value"));
    }
  }
}
