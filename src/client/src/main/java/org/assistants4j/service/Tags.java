package org.assistants4j.service;

import java.util.HashMap;
import java.util.Map;
import org.assistants4j.api.Managed;
import org.jspecify.annotations.Nullable;

/** What applications note in the metadata of a thread, beside what the service does. */
final class Tags {
  /** The metadata has 16 pairs; the rest is for the service. */
  private static final int MOST = 12;

  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_VALUE = 512;

  private Tags() {}

  /**
   * The metadata of a new thread.
   *
   * @throws IllegalArgumentException when a tag cannot be noted
   */
  static Map<String, String> of(Map<String, String> tags) {
    tags.forEach(Tags::check);
    checkCount(tags);
    return Managed.marked(tags);
  }

  /**
   * The metadata with one more tag, or with one less where the value is null.
   *
   * @throws IllegalArgumentException when the tag cannot be noted
   */
  static Map<String, String> with(
      Map<String, String> metadata, String key, @Nullable String value) {
    check(key, value);
    Map<String, String> changed = new HashMap<>(metadata);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
      checkCount(Managed.others(changed));
    }
    return changed;
  }

  private static void check(String key, @Nullable String value) {
    if (key.isEmpty() || length(key) > LONGEST_KEY) {
      throw new IllegalArgumentException("The key of a tag has 1 to 64 characters: '" + key + "'.");
    } else if (value != null && length(value) > LONGEST_VALUE) {
      throw new IllegalArgumentException("The tag '" + key + "' has more than 512 characters.");
    } else if (Managed.others(Map.of(key, Managed.VALUE)).isEmpty()) {
      throw new IllegalArgumentException("The key '" + key + "' is the service's own.");
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void checkCount(Map<String, String> tags) {
    if (tags.size() > MOST) {
      throw new IllegalArgumentException("A conversation has at most " + MOST + " tags.");
    }
  }
}
