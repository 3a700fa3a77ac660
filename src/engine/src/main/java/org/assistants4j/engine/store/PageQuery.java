package org.assistants4j.engine.store;

import java.util.Map;
import java.util.Set;
import org.assistants4j.api.Check;
import org.assistants4j.api.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit the most objects of a page
 * @param ascending oldest first instead of newest first
 * @param after the id that the page comes after, or null
 * @param before the id that the page comes before, or null
 * @param tag only objects of this tag, or null
 * @param status only objects of this status, or null
 * @param metadata only objects whose metadata has all of these pairs
 */
public record PageQuery(
    int limit,
    boolean ascending,
    @Nullable String after,
    @Nullable String before,
    @Nullable String tag,
    @Nullable String status,
    Map<String, String> metadata) {
  private static final int DEFAULT = 20;
  private static final int MAX = 100;
  private static final Set<String> ORDERS = Set.of("asc", "desc");

  /**
   * The query of a list with the usual bounds.
   *
   * @throws InvalidParameterException when the limit is not 1 to 100 or the order is unknown
   */
  public static PageQuery of(
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    return of(limit, DEFAULT, MAX, order).cursors(after, before);
  }

  /** The query of a list with bounds of its own. */
  public static PageQuery of(@Nullable Integer limit, int ifNone, int max, @Nullable String order) {
    int wanted = limit == null ? ifNone : limit;
    Check.range(wanted, 1, max, "limit");
    Check.oneOf(order, ORDERS, "order");
    return new PageQuery(wanted, "asc".equals(order), null, null, null, null, Map.of());
  }

  public PageQuery cursors(@Nullable String after, @Nullable String before) {
    return new PageQuery(limit, ascending, after, before, tag, status, metadata);
  }

  public PageQuery tagged(@Nullable String tag) {
    return new PageQuery(limit, ascending, after, before, tag, status, metadata);
  }

  public PageQuery inStatus(@Nullable String status) {
    return new PageQuery(limit, ascending, after, before, tag, status, metadata);
  }

  public PageQuery having(Map<String, String> metadata) {
    return new PageQuery(limit, ascending, after, before, tag, status, metadata);
  }
}
