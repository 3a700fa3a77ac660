package org.assistants4j.engine.tool;

import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.ChunkingStrategy;

/** Cuts a text into passages at its empty lines, and further what is longer than a chunk. */
final class Passages {
  private static final int CHARS_PER_TOKEN = 4;

  private Passages() {}

  static List<String> of(String text, ChunkingStrategy.Sizes sizes) {
    int length = sizes.maxChunkSizeTokens() * CHARS_PER_TOKEN;
    int step = length - sizes.chunkOverlapTokens() * CHARS_PER_TOKEN;
    List<String> passages = new ArrayList<>();
    for (String paragraph : text.split("\\R\\s*\\R")) {
      int from = 0;
      while (from + length < paragraph.length()) {
        add(passages, paragraph.substring(from, from + length));
        from += step;
      }
      add(passages, paragraph.substring(from));
    }
    return passages;
  }

  private static void add(List<String> passages, String text) {
    String passage = text.strip();
    if (!passage.isEmpty()) {
      passages.add(passage);
    }
  }
}
