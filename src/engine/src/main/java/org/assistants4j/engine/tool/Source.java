package org.assistants4j.engine.tool;

import org.assistants4j.api.ChunkingStrategy;
import org.assistants4j.api.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * A file that is searched.
 *
 * @param chunks how large its passages are
 */
public record Source(String fileId, String fileName, ChunkingStrategy.Sizes chunks) {

  /**
   * @param strategy null for the default
   */
  public static Source of(FileObject file, @Nullable ChunkingStrategy strategy) {
    ChunkingStrategy.Sizes sizes =
        strategy instanceof ChunkingStrategy.Static given
            ? given.sizes()
            : ChunkingStrategy.DEFAULT.sizes();
    return new Source(file.id(), file.filename(), sizes);
  }
}
