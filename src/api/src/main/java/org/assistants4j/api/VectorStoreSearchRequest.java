package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a {@link VectorStore}.
 *
 * @param query 1 to 20, each of 1 to 4,096 characters; what answers any of them is found
 * @param rewriteQuery whether the server may put them into words that find more; null means false
 * @param maxNumResults 1 to 50; null means 10
 * @param filters null to search all files
 * @param rankingOptions the ranker is {@code none}, {@code auto} or {@code default-2024-11-15}
 */
@RecordBuilder
public record VectorStoreSearchRequest(
    List<Query> query,
    @Nullable Boolean rewriteQuery,
    @Nullable Integer maxNumResults,
    @Nullable AttributeFilter filters,
    @Nullable RankingOptions rankingOptions,
    JsonObject additionalProperties) {
  private static final int MAX_QUERIES = 20;
  private static final Set<String> RANKERS = Set.of("none", "auto", "default-2024-11-15");

  public VectorStoreSearchRequest {
    Check.notEmpty(Check.required(query, "query"), "query");
    Check.size(query, MAX_QUERIES, "query");
    query.forEach(Query::check);
    Check.range(maxNumResults, 1, 50, "max_num_results");
    if (rankingOptions != null) {
      Check.oneOf(rankingOptions.ranker(), RANKERS, "ranking_options.ranker");
    }
    query = List.copyOf(query);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** All that answers one of these, up to the default number. */
  public static VectorStoreSearchRequest of(String... queries) {
    return VectorStoreSearchRequestBuilder.builder()
        .query(Stream.of(queries).map(Query::new).toList())
        .build();
  }

  /** A question or words; on the wire one may stand without a list around it. */
  public record Query(String value) implements StringValue {
    private static final int MAX = 4_096;

    public static Query fromString(String value) {
      return new Query(value);
    }

    private void check() {
      Check.length(value, MAX, "query");
      if (value.isBlank()) {
        throw new InvalidParameterException("Invalid '%s': empty string.", "query", "empty_string");
      }
    }
  }
}
