package org.assistants4j.engine.store;

/**
 * An object as it was read, with the version that its next change must still find.
 *
 * @param tenant whose it is
 * @param parent the id of the thread or run it belongs to, empty when it belongs to none
 */
public record Stored<T>(Kind<T> kind, String id, String tenant, String parent, int version, T doc) {

  /** The key of its row. */
  String key() {
    return kind.key(parent, id);
  }

  Stored<T> next(T doc) {
    return new Stored<>(kind, id, tenant, parent, version + 1, doc);
  }
}
