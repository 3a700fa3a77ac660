package org.assistants4j.api;

import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param filename its name, 1 to 255 characters, without a path
 * @param purpose one of {@code assistants batch fine-tune vision user_data evals}
 * @param content its bytes, read once; whoever made the stream closes it
 * @param expiresAfterSeconds its life from now, 3,600 to 2,592,000, or null to keep it
 */
public record FileUpload(
    String filename, String purpose, InputStream content, @Nullable Integer expiresAfterSeconds) {
  private static final Set<String> PURPOSES =
      Set.of("assistants", "batch", "fine-tune", "vision", "user_data", "evals");
  private static final int HOUR = 3_600;
  private static final int THIRTY_DAYS = 2_592_000;

  public FileUpload {
    Check.required(filename, "file");
    Check.length(filename, 255, "file");
    Check.oneOf(Check.required(purpose, "purpose"), PURPOSES, "purpose");
    Check.required(content, "file");
    Check.range(expiresAfterSeconds, HOUR, THIRTY_DAYS, "expires_after.seconds");
    if (filename.isBlank() || filename.contains("/") || filename.contains("\\")) {
      throw new InvalidParameterException(
          "Invalid '%s': expected a file name without a path.", "file", "invalid_value");
    }
  }

  public FileUpload(String filename, String purpose, InputStream content) {
    this(filename, purpose, content, null);
  }
}
