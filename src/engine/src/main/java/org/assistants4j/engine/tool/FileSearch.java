package org.assistants4j.engine.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the passages of text files that share most words with a question. */
public final class FileSearch {
  private static final Logger LOG = LoggerFactory.getLogger(FileSearch.class);
  private static final int CUT = 1_000;

  private final FileTexts texts;

  public FileSearch(FileTexts texts) {
    this.texts = texts;
  }

  /**
   * What is looked for.
   *
   * @param queries what answers any of them is found
   * @param limit the most passages, at least 1
   * @param threshold 0 to 1; what scores lower is left out
   */
  public record Question(List<String> queries, int limit, double threshold) {}

  /** The passages, the best first; none when no word of the queries is in any file. */
  public List<Passage> search(Question question, List<Source> among) {
    List<Set<String>> asked = question.queries().stream().map(Words::of).toList();
    List<Passage> found = new ArrayList<>();
    for (Source file : among) {
      for (String text : passages(file)) {
        double score = score(asked, Words.of(text));
        if (score > 0 && score >= question.threshold()) {
          found.add(new Passage(file.fileId(), file.fileName(), score, text));
        }
      }
      if (found.size() > CUT) {
        found = best(found, question.limit());
      }
    }
    return List.copyOf(best(found, question.limit()));
  }

  private static double score(List<Set<String>> asked, Set<String> words) {
    return asked.stream().mapToDouble(query -> Words.shared(query, words)).max().orElse(0);
  }

  private static List<Passage> best(List<Passage> found, int limit) {
    found.sort(Comparator.comparingDouble(Passage::score).reversed());
    return new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
  }

  private List<String> passages(Source file) {
    try {
      return Passages.of(texts.read(file.fileId()), file.chunks());
    } catch (UnreadableFileException unreadable) {
      LOG.debug("{} has no text and is not searched", file.fileId(), unreadable);
      return List.of();
    }
  }
}
