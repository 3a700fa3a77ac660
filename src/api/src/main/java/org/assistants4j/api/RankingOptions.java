package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * How file search ranks.
 *
 * @param ranker {@code auto} or the name of a ranker; null means auto
 * @param scoreThreshold 0 to 1; what scores lower is left out
 */
public record RankingOptions(
    @Nullable String ranker, @Nullable Double scoreThreshold, JsonObject additionalProperties) {
  public RankingOptions {
    Check.range(scoreThreshold, 0, 1, "score_threshold");
    additionalProperties = Copies.object(additionalProperties);
  }
}
