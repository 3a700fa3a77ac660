package org.assistants4j.api.json;

import jakarta.json.spi.JsonProvider;

/** Makes trees of JSON. */
public final class Trees {
  /**
   * Does what the static methods of {@link jakarta.json.Json} do, which look through the class path
   * for a provider at each call, one thread at a time.
   */
  public static final JsonProvider JSON = JsonProvider.provider();

  private Trees() {}
}
