package org.assistants4j.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageContent;

/** Makes messages readable: numbers their citations through and collects their files. */
final class Notes {
  private final FilesApi files;
  private final FileNames names;
  private final Map<String, String> quotes;
  private final Map<String, Citation> numbered = new LinkedHashMap<>();

  /**
   * @param quotes what was cited, by file id and marker, where only a stream has told it
   */
  Notes(FilesApi files, FileNames names, Map<String, String> quotes) {
    this.files = files;
    this.names = names;
    this.quotes = quotes;
  }

  /** What stands for one citation in {@code quotes}. */
  static String key(Annotation.FileCitation citation) {
    return citation.fileCitation().fileId() + " " + citation.text();
  }

  HistoryEntry entry(Message message) {
    Entry entry = new Entry();
    message.content().forEach(entry::add);
    message.attachments().stream()
        .filter(attachment -> attachment.fileId() != null)
        .forEach(attachment -> entry.made.add(new ReplyFile(files, attachment.fileId(), "")));
    return new HistoryEntry(
        String.join("\n", entry.texts), entry.citations, entry.made, entry.images, message);
  }

  /** One message on its way to the reader. */
  private final class Entry {
    final List<String> texts = new ArrayList<>();
    final List<Citation> citations = new ArrayList<>();
    final List<ReplyFile> made = new ArrayList<>();
    final List<ReplyFile> images = new ArrayList<>();

    void add(MessageContent part) {
      if (part instanceof MessageContent.Text text) {
        texts.add(text(text.text().value(), text.text().annotations()));
      } else if (part instanceof MessageContent.Refusal refusal) {
        texts.add(refusal.refusal());
      } else if (part instanceof MessageContent.OfImageFile image) {
        images.add(new ReplyFile(files, image.imageFile().fileId(), ""));
      }
    }

    private String text(String value, List<Annotation> annotations) {
      StringBuilder text = new StringBuilder();
      int read = 0;
      for (Annotation.FileCitation place : inOrder(annotations)) {
        String number = "[" + note(place).number() + "]";
        int at = place(value, place, read);
        if (at >= 0) {
          text.append(value, read, at).append(number);
          read = at + place.text().length();
        }
      }
      text.append(value, read, value.length());
      annotations.stream()
          .filter(Annotation.FilePath.class::isInstance)
          .map(Annotation.FilePath.class::cast)
          .map(path -> new ReplyFile(files, path.filePath().fileId(), path.text()))
          .forEach(made::add);
      return text.toString();
    }

    /**
     * Where a marker stands that was not read yet, or -1. Some servers count code points: then it
     * stands a little further on. Others count bytes: then it stands before.
     */
    private static int place(String value, Annotation.FileCitation place, int read) {
      if (place.text().isEmpty()) {
        return -1;
      }
      int at = value.indexOf(place.text(), Math.max(read, place.startIndex()));
      return at >= 0 ? at : value.indexOf(place.text(), read);
    }

    private Citation note(Annotation.FileCitation place) {
      Citation citation =
          numbered.computeIfAbsent(
              key(place), key -> citation(numbered.size() + 1, place, quotes.get(key)));
      if (!citations.contains(citation)) {
        citations.add(citation);
      }
      return citation;
    }
  }

  private Citation citation(int number, Annotation.FileCitation place, String streamed) {
    String fileId = place.fileCitation().fileId();
    String quote = place.fileCitation().quote();
    return new Citation(
        number, fileId, names.of(fileId), Optional.ofNullable(quote == null ? streamed : quote));
  }

  private static List<Annotation.FileCitation> inOrder(List<Annotation> annotations) {
    return annotations.stream()
        .filter(Annotation.FileCitation.class::isInstance)
        .map(Annotation.FileCitation.class::cast)
        .sorted(Comparator.comparingInt(Annotation.FileCitation::startIndex))
        .toList();
  }
}
