package org.assistants4j.chat.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file of a conversation.
 *
 * @param id its handle
 * @param image whether a page can show it
 * @param url where its bytes are, relative to the endpoint
 * @param bytes its size, absent where it is not known
 * @param path what stands for it in the text, absent where nothing does
 * @param state of an uploaded file: {@code ready}, {@code reading} or {@code failed}
 * @param problem why it failed
 */
@Schema(name = "ChatFile")
public record SharedFile(
    @Schema(example = "Zk3vJw0h5sQm1b7Yt9cR2g") String id,
    @Schema(example = "chart.png") String name,
    @Schema(example = "true") boolean image,
    @Schema(example = "image/png") String type,
    @Schema(example = "files/Zk3vJw0h5sQm1b7Yt9cR2g") String url,
    @Schema(example = "18244") @Nullable Long bytes,
    @Schema(example = "sandbox:/mnt/data/chart.png") @Nullable String path,
    @Schema(enumeration = {"ready", "reading", "failed"}) @Nullable String state,
    @Nullable String problem) {

  /** The same with what {@code upload} needs beside it. */
  public SharedFile with(String newState, @Nullable String newProblem) {
    return new SharedFile(id, name, image, type, url, bytes, path, newState, newProblem);
  }
}
