package org.assistants4j.engine.search;

import static org.assistants4j.api.AttributeFilter.and;
import static org.assistants4j.api.AttributeFilter.eq;
import static org.assistants4j.api.AttributeFilter.or;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.assistants4j.api.AttributeFilter;
import org.assistants4j.api.CreateVectorStoreFileBatchRequest;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.RankingOptions;
import org.assistants4j.api.VectorStoreSearchPage;
import org.assistants4j.api.VectorStoreSearchRequest;
import org.assistants4j.api.VectorStoreSearchRequestBuilder;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.HeldFiles;
import org.assistants4j.engine.MovableClock;
import org.assistants4j.engine.ScriptedModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four files that all say the same, told apart by their attributes. */
class StoreSearchTest {
  private final EngineRig rig =
      new EngineRig(new HeldFiles(), new ScriptedModel(), new MovableClock());
  private String store;

  @BeforeEach
  void fill() {
    store = rig.store();
    rig.api()
        .vectorStoreFileBatches()
        .create(
            store,
            new CreateVectorStoreFileBatchRequest(
                null,
                List.of(
                    file("a", attributes("red", 2022, true)),
                    file("b", attributes("red", 2023, false)),
                    file("c", attributes("blue", 2024, true)),
                    file("d", null)),
                null,
                null,
                null));
    rig.read(store);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private CreateVectorStoreFileRequest file(String name, JsonObject attributes) {
    String id = rig.file(name, "Penguins live here.\n\nPenguins and seals live there.");
    return new CreateVectorStoreFileRequest(id, null, attributes, null);
  }

  private static JsonObject attributes(String team, int year, boolean open) {
    return Json.createObjectBuilder().add("team", team).add("year", year).add("open", open).build();
  }

  @Test
  void withoutAFilterAllFilesAreSearched() {
    assertEquals(List.of("a", "b", "c", "d"), found(null));
  }

  @Test
  void everyOperatorComparesAsItSays() {
    assertEquals(List.of("a", "b"), found(eq("team", "red")));
    assertEquals(List.of("c", "d"), found(compared("ne", "team", Json.createValue("red"))));
    assertEquals(List.of("c"), found(compared("gt", "year", Json.createValue(2023))));
    assertEquals(List.of("b", "c"), found(compared("gte", "year", Json.createValue(2023))));
    assertEquals(List.of("a"), found(compared("lt", "year", Json.createValue(2022.5))));
    assertEquals(List.of("a", "b"), found(compared("lte", "year", Json.createValue(2023.0))));
    assertEquals(List.of("a", "c"), found(compared("eq", "open", JsonValue.TRUE)));
    JsonValue years = Json.createArrayBuilder().add(2022).add(2024).add("red").build();
    assertEquals(List.of("a", "c"), found(compared("in", "year", years)));
    assertEquals(List.of("b", "d"), found(compared("nin", "year", years)));
  }

  @Test
  void valuesOfDifferentTypesAreNeitherEqualNorOrdered() {
    assertEquals(List.of(), found(eq("year", "2022")));
    assertEquals(List.of(), found(compared("lt", "year", Json.createValue("9999"))));
    assertEquals(List.of(), found(compared("gt", "open", JsonValue.FALSE)));
  }

  @Test
  void filtersJoinFilters() {
    AttributeFilter recent = compared("gte", "year", Json.createValue(2023));
    assertEquals(List.of("b"), found(and(eq("team", "red"), recent)));
    assertEquals(List.of("a", "b", "c"), found(or(eq("team", "red"), recent)));
    assertEquals(
        List.of("a", "c"),
        found(
            or(
                and(eq("team", "blue"), or(recent, eq("team", "green"))),
                and(eq("team", "red"), compared("eq", "open", JsonValue.TRUE)))));
  }

  @Test
  void theBestComeFirstAndNoMoreThanAskedFor() {
    VectorStoreSearchPage page =
        search(VectorStoreSearchRequestBuilder.builder().maxNumResults(3), "penguins seals");
    assertEquals(3, page.data().size());
    page.data()
        .forEach(
            each -> {
              assertEquals(1.0, each.score());
              assertEquals("Penguins and seals live there.", each.content().get(0).text());
            });
  }

  @Test
  void whatScoresBelowTheThresholdIsLeftOut() {
    assertEquals(
        8, search(VectorStoreSearchRequestBuilder.builder(), "penguins seals").data().size());
    RankingOptions half = new RankingOptions("none", 0.6, null);
    assertEquals(
        4,
        search(VectorStoreSearchRequestBuilder.builder().rankingOptions(half), "penguins seals")
            .data()
            .size());
  }

  @Test
  void aRewrittenQueryIsTold() {
    assertEquals(
        List.of("penguins live"),
        search(
                VectorStoreSearchRequestBuilder.builder().rewriteQuery(true),
                "Where do the penguins live?")
            .searchQuery());
    assertEquals(
        List.of("Where?"),
        search(VectorStoreSearchRequestBuilder.builder().rewriteQuery(false), "Where?")
            .searchQuery());
  }

  @Test
  void severalQueriesFindWhatAnswersAnyOfThem() {
    VectorStoreSearchPage page =
        search(VectorStoreSearchRequestBuilder.builder(), "walruses", "seals");
    assertEquals(List.of("walruses", "seals"), page.searchQuery());
    assertEquals(4, page.data().size());
  }

  private static AttributeFilter compared(String operator, String key, JsonValue value) {
    return new AttributeFilter.Comparison(operator, key, value, null);
  }

  private List<String> found(AttributeFilter filter) {
    return search(VectorStoreSearchRequestBuilder.builder().filters(filter), "seals")
        .data()
        .stream()
        .map(VectorStoreSearchPage.Result::filename)
        .toList();
  }

  private VectorStoreSearchPage search(VectorStoreSearchRequestBuilder request, String... queries) {
    return rig.api()
        .vectorStores()
        .search(
            store,
            request
                .query(List.of(queries).stream().map(VectorStoreSearchRequest.Query::new).toList())
                .build());
  }
}
