package org.assistants4j.chat.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a number in an answer stands for.
 *
 * @param number as in {@code [1]}
 * @param file the name of the cited file
 * @param quote the cited words, absent where nobody tells them
 */
@Schema(name = "ChatCitation")
public record Cited(
    @Schema(example = "1") int number,
    @Schema(example = "rooms.txt") String file,
    @Schema(example = "The blue room has twelve chairs.") @Nullable String quote) {}
