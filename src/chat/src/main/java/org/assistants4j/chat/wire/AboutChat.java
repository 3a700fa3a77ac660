package org.assistants4j.chat.wire;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who answers, who asks, and what may be sent.
 *
 * @param assistant the assistant's name
 * @param person who is logged in, null when nobody is
 */
@Schema(name = "ChatAbout")
public record AboutChat(
    @Schema(example = "Assistant") String assistant,
    Model model,
    @JsonbNillable @Schema(nullable = true, example = "ann") @Nullable String person,
    Limits limits) {

  /**
   * The model that answers.
   *
   * @param offline whether it is the built-in one, which understands nothing
   * @param help how to configure another, where it is that one
   */
  @Schema(name = "ChatModel")
  public record Model(
      @Schema(example = "llama3.1") String name, boolean offline, @Nullable String help) {}

  /**
   * What may be sent.
   *
   * @param message characters of one message
   * @param files files with one message
   * @param fileBytes bytes of one file
   * @param fileTypes endings of documents; empty when the assistant reads none
   * @param imageTypes media types of images
   */
  @Schema(name = "ChatLimits")
  public record Limits(
      @Schema(example = "256000") int message,
      @Schema(example = "10") int files,
      @Schema(example = "20971520") long fileBytes,
      @Schema(example = "[\".txt\", \".md\"]") List<String> fileTypes,
      @Schema(example = "[\"image/png\"]") List<String> imageTypes) {
    public Limits {
      fileTypes = List.copyOf(fileTypes);
      imageTypes = List.copyOf(imageTypes);
    }
  }
}
