package org.assistants4j.chat.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files that a person gave to a conversation. */
@Schema(name = "ChatFiles")
public record SharedFiles(List<SharedFile> files) {
  public SharedFiles {
    files = List.copyOf(files);
  }
}
