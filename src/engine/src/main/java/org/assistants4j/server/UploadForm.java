package org.assistants4j.server;

import jakarta.ws.rs.core.EntityPart;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.form.FormNames;

/** The multipart form of an upload. */
final class UploadForm implements Closeable {
  private static final int MAX_FIELD = 1_000;

  private final List<EntityPart> parts;

  UploadForm(List<EntityPart> parts) {
    this.parts = parts;
  }

  /**
   * The upload; its content is open until this form is closed.
   *
   * @throws InvalidParameterException when a part is missing or wrong
   */
  FileUpload upload() throws IOException {
    EntityPart file = part("file").orElseThrow(() -> missing("file"));
    String purpose = field("purpose").orElseThrow(() -> missing("purpose"));
    Optional<String> seconds = field("expires_after[seconds]");
    return new FileUpload(
        FormNames.ofFile(file).orElseThrow(() -> missing("file")),
        purpose,
        file.getContent(),
        seconds.isPresent() ? seconds(seconds.get()) : null);
  }

  private static int seconds(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      var mistake =
          new InvalidParameterException(
              "Invalid type for '%s': expected an integer, but got a string instead.",
              "expires_after.seconds", "invalid_type");
      mistake.initCause(notANumber);
      throw mistake;
    }
  }

  private Optional<EntityPart> part(String name) {
    return parts.stream().filter(part -> name.equals(FormNames.ofPart(part))).findFirst();
  }

  private Optional<String> field(String name) throws IOException {
    Optional<EntityPart> part = part(name);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = part.get().getContent()) {
      return Optional.of(new String(content.readNBytes(MAX_FIELD), StandardCharsets.UTF_8));
    }
  }

  private static InvalidParameterException missing(String name) {
    return new InvalidParameterException(
        "Missing required parameter: '%s'.", name, "missing_required_parameter");
  }

  @Override
  public void close() throws IOException {
    for (EntityPart part : parts) {
      part.getContent().close();
    }
  }
}
