package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.Set;

/**
 * For how long a {@link VectorStore} is kept that nobody uses.
 *
 * @param anchor from when the days count, {@code last_active_at}
 * @param days 1 to 365
 */
public record ExpiresAfter(String anchor, int days, JsonObject additionalProperties) {
  private static final String LAST_ACTIVE_AT = "last_active_at";

  public ExpiresAfter {
    Check.oneOf(Check.required(anchor, "anchor"), Set.of(LAST_ACTIVE_AT), "anchor");
    Check.range(days, 1, 365, "days");
    additionalProperties = Copies.object(additionalProperties);
  }

  /** This many days after the last use. */
  public static ExpiresAfter days(int days) {
    return new ExpiresAfter(LAST_ACTIVE_AT, days, null);
  }
}
