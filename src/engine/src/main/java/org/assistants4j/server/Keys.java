package org.assistants4j.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that callers may show. A tenant may have several; a key is of one tenant. */
final class Keys {
  static final String LIST = "assistants.engine.keys";
  static final String FILE = "assistants.engine.keys.file";

  private final List<TenantKey> keys = new ArrayList<>();

  /**
   * The keys of both sources.
   *
   * @param entries each {@code TENANT=KEY} or {@code TENANT=sha256:HEX}
   * @throws IllegalArgumentException when an entry is wrong or the file has none or cannot be read
   */
  static Keys of(List<String> entries, Optional<Path> file) {
    Keys keys = new Keys();
    for (int i = 0; i < entries.size(); i++) {
      keys.add(entries.get(i), LIST + ", entry " + (i + 1));
    }
    file.ifPresent(keys::addAll);
    return keys;
  }

  private void addAll(Path file) {
    List<String> lines = lines(file);
    int before = keys.size();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, FILE + ", line " + (i + 1));
      }
    }
    if (keys.size() == before) {
      throw new IllegalArgumentException(FILE + " names a file without any entry: " + file + ".");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          FILE + " must name a readable text file in UTF-8, and " + file + " is none.", unreadable);
    }
  }

  private void add(String entry, String where) {
    TenantKey key = TenantKey.read(entry, where);
    if (keys.stream().anyMatch(key::contradicts)) {
      throw new IllegalArgumentException(where + " has the key of another tenant.");
    }
    keys.add(key);
  }

  /** Whether callers are told apart by nothing. */
  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whose key this is; every key is compared, so that the time tells nothing. */
  Optional<String> tenant(String shown) {
    byte[] hash = TenantKey.hash(shown);
    TenantKey found = null;
    for (TenantKey key : keys) {
      found = key.is(hash) ? key : found;
    }
    return Optional.ofNullable(found).map(TenantKey::tenant);
  }
}
