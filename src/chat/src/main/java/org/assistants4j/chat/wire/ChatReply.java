package org.assistants4j.chat.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the assistant answers.
 *
 * @param id of the question
 * @param reply the whole answer, with citations as numbers in brackets
 * @param status {@code complete}, {@code stopped} when the person wanted no more, or {@code
 *     cut_off} when the answer was longer than it may be
 */
@Schema(name = "ChatReply")
public record ChatReply(
    @Schema(example = "q-17") String id,
    @Schema(example = "The blue room is free [1].") String reply,
    @Schema(enumeration = {"complete", "stopped", "cut_off"}) String status,
    List<Cited> citations,
    List<SharedFile> files,
    List<ToolUse> tools) {
  public static final String COMPLETE = "complete";
  public static final String STOPPED = "stopped";
  public static final String CUT_OFF = "cut_off";

  public ChatReply {
    citations = List.copyOf(citations);
    files = List.copyOf(files);
    tools = List.copyOf(tools);
  }
}
