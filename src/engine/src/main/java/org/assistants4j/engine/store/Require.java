package org.assistants4j.engine.store;

import org.jspecify.annotations.Nullable;

/** Finds what a caller names, or says that there is no such thing. */
public final class Require {
  private Require() {}

  /**
   * @param parent the id of what it must belong to, or null
   * @throws org.assistants4j.api.ApiException 400 when the id is not one of this kind, 404 when
   *     nothing has it
   */
  public static <T> Stored<T> find(
      Tx tx, Kind<T> kind, String tenant, @Nullable String parent, @Nullable String id) {
    String checked = kind.check(id);
    return tx.find(kind, tenant, parent, checked).orElseThrow(() -> kind.notFound(checked));
  }

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  public static <T> Stored<T> lock(
      Tx tx, Kind<T> kind, String tenant, @Nullable String parent, @Nullable String id) {
    String checked = kind.check(id);
    return tx.lock(kind, tenant, parent, checked).orElseThrow(() -> kind.notFound(checked));
  }
}
