package org.assistants4j.engine.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.assistants4j.api.FileObject;
import org.assistants4j.engine.store.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the passages of text files that share most words with a question. Files that are not text
 * are passed over.
 */
public final class FileSearch {
  private static final Logger LOG = LoggerFactory.getLogger(FileSearch.class);
  private static final int MAX_PASSAGES = 8;
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final FileStore files;

  public FileSearch(FileStore files) {
    this.files = files;
  }

  /** At most 8 passages, the best first; empty when no word of the query is in any file. */
  public List<Passage> search(String query, List<FileObject> among) {
    Set<String> asked = Words.of(query);
    List<Passage> found = new ArrayList<>();
    for (FileObject file : among) {
      for (String text : Passages.of(read(file))) {
        double score = Words.shared(asked, Words.of(text));
        if (score > 0) {
          found.add(new Passage(file.id(), file.filename(), score, text));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Passage::score).reversed());
    return List.copyOf(found.subList(0, Math.min(MAX_PASSAGES, found.size())));
  }

  private String read(FileObject file) {
    try (InputStream content = files.read(file.id())) {
      String text = new String(content.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      return text.indexOf('\0') < 0 ? text : "";
    } catch (IOException unreadable) {
      LOG.warn("{} cannot be read and is not searched", file.id(), unreadable);
      return "";
    }
  }
}
