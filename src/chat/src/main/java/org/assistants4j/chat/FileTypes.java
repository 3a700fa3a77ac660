package org.assistants4j.chat;

import java.util.Locale;
import java.util.Map;

/** Media types by the endings of names, for those that people exchange. */
final class FileTypes {
  static final String UNKNOWN = "application/octet-stream";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry(".png", "image/png"),
          Map.entry(".jpg", "image/jpeg"),
          Map.entry(".jpeg", "image/jpeg"),
          Map.entry(".gif", "image/gif"),
          Map.entry(".webp", "image/webp"),
          Map.entry(".svg", "image/svg+xml"),
          Map.entry(".txt", "text/plain"),
          Map.entry(".log", "text/plain"),
          Map.entry(".md", "text/markdown"),
          Map.entry(".csv", "text/csv"),
          Map.entry(".html", "text/html"),
          Map.entry(".json", "application/json"),
          Map.entry(".xml", "application/xml"),
          Map.entry(".pdf", "application/pdf"),
          Map.entry(".zip", "application/zip"),
          Map.entry(
              ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              ".pptx",
              "application/vnd.openxmlformats-officedocument.presentationml.presentation"));

  private FileTypes() {}

  /** The ending of a name with its dot, in lower case; empty when it has none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  static String of(String name) {
    return TYPES.getOrDefault(ending(name), UNKNOWN);
  }
}
