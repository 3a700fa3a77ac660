package org.assistants4j.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to threads that the service keeps: it marks them in their metadata, and notes there
 * and in the metadata of their messages the files that it uploaded. Who deletes such a thread
 * deletes those files with it, and those that assistants made on it.
 *
 * <pre>{@code
 * Map<String, String> metadata = Managed.marked(Managed.noting(given, List.of(file.id())));
 * }</pre>
 */
public final class Managed {
  /** The metadata's key that marks what the service keeps. */
  public static final String KEY = "managed_by";

  /** The value that marks what the service keeps. */
  public static final String VALUE = "assistants4j";

  /** The metadata's key of uploaded files; more are under {@code uploads_2} and so on. */
  public static final String UPLOADS = "uploads";

  /** The metadata's key of what a chat notes of whose thread it is. */
  public static final String CHAT = "chat";

  /**
   * The value under {@link #CHAT} that marks a thread of nobody who is known, to which nobody can
   * come back.
   */
  public static final String ANONYMOUS = "anonymous";

  private static final Pattern UPLOADS_KEY = Pattern.compile(UPLOADS + "(_\\d{1,2})?");
  private static final int MOST_CHARACTERS = 512;

  private Managed() {}

  /** The metadata with the mark. */
  public static Map<String, String> marked(Map<String, String> metadata) {
    Map<String, String> marked = new LinkedHashMap<>(metadata);
    marked.put(KEY, VALUE);
    return marked;
  }

  /** The metadata without the mark and the notes: what others have put there. */
  public static Map<String, String> others(Map<String, String> metadata) {
    Map<String, String> others = unnoted(metadata);
    others.remove(KEY, VALUE);
    return others;
  }

  private static Map<String, String> unnoted(Map<String, String> metadata) {
    Map<String, String> unnoted = new LinkedHashMap<>(metadata);
    unnoted.keySet().removeIf(key -> UPLOADS_KEY.matcher(key).matches());
    return unnoted;
  }

  /** Whether the metadata has the mark. */
  public static boolean is(Map<String, String> metadata) {
    return VALUE.equals(metadata.get(KEY));
  }

  /**
   * The metadata with these files noted beside those that are. One pair takes some 17 ids; whether
   * there are more than the 16 pairs that metadata may have is not checked here.
   */
  public static Map<String, String> noting(Map<String, String> metadata, List<String> fileIds) {
    Set<String> ids = new LinkedHashSet<>(noted(metadata));
    ids.addAll(fileIds);
    return noted(metadata, ids);
  }

  /** The metadata with this file noted no more. */
  public static Map<String, String> forgetting(Map<String, String> metadata, String fileId) {
    Set<String> ids = new LinkedHashSet<>(noted(metadata));
    ids.remove(fileId);
    return noted(metadata, ids);
  }

  private static Map<String, String> noted(Map<String, String> metadata, Set<String> ids) {
    Map<String, String> noted = unnoted(metadata);
    int number = 1;
    for (String value : joined(ids)) {
      noted.put(number == 1 ? UPLOADS : UPLOADS + "_" + number, value);
      number++;
    }
    return noted;
  }

  private static List<String> joined(Collection<String> ids) {
    List<String> values = new ArrayList<>();
    String last = null;
    for (String id : ids) {
      if (last != null && last.length() + 1 + id.length() <= MOST_CHARACTERS) {
        last = last + "," + id;
        values.set(values.size() - 1, last);
      } else {
        last = id;
        values.add(last);
      }
    }
    return values;
  }

  /** The ids of the uploaded files that metadata notes. */
  public static List<String> noted(Map<String, String> metadata) {
    List<String> ids = new ArrayList<>();
    metadata.forEach(
        (key, value) -> {
          if (UPLOADS_KEY.matcher(key).matches()) {
            for (String id : value.split(",")) {
              if (!id.isBlank()) {
                ids.add(id.strip());
              }
            }
          }
        });
    return ids;
  }

  /**
   * The ids of the files that go with a thread: those that it and its messages note, and those that
   * runs put into its messages. Some may be gone already.
   */
  public static Set<String> files(AssistantThread thread, Iterable<Message> messages) {
    Set<String> files = new LinkedHashSet<>(noted(thread.metadata()));
    for (Message message : messages) {
      files.addAll(noted(message.metadata()));
      if (message.role().equals(Role.ASSISTANT) && message.runId() != null) {
        message.content().forEach(part -> addMade(part, files));
      }
    }
    return files;
  }

  private static void addMade(MessageContent part, Set<String> files) {
    if (part instanceof MessageContent.OfImageFile image) {
      files.add(image.imageFile().fileId());
    } else if (part instanceof MessageContent.Text text) {
      for (Annotation annotation : text.text().annotations()) {
        if (annotation instanceof Annotation.FilePath made) {
          files.add(made.filePath().fileId());
        }
      }
    }
  }

  /** The ids of a thread's own vector stores; those that are marked go with the thread. */
  public static List<String> stores(AssistantThread thread) {
    ToolResources resources = thread.toolResources();
    ToolResources.@Nullable FileSearch search = resources == null ? null : resources.fileSearch();
    return search == null || search.vectorStoreIds() == null ? List.of() : search.vectorStoreIds();
  }
}
