package org.assistants4j.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assistants4j.api.AttributeFilter;
import org.assistants4j.api.ChunkingStrategy;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.CreateVectorStoreFileBatchRequest;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.CreateVectorStoreRequest;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.UpdateVectorStoreFileRequest;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreSearchPage;
import org.assistants4j.api.VectorStoreSearchRequest;
import org.junit.jupiter.api.Test;

class VectorStoreJsonTest {
  @Test
  void aStaticStrategyHasItsJavaKeywordOnTheWire() {
    String text =
        "{\"type\":\"static\",\"static\":"
            + "{\"max_chunk_size_tokens\":100,\"chunk_overlap_tokens\":50}}";
    ChunkingStrategy strategy = Json.read(text, ChunkingStrategy.class);
    assertEquals(new ChunkingStrategy.Static(100, 50), strategy);
    assertEquals(text, Json.write(strategy));
  }

  @Test
  void chunksAreBounded() {
    assertRefused("chunking_strategy.static.max_chunk_size_tokens", file(strategy(99, 0)));
    assertRefused("chunking_strategy.static.max_chunk_size_tokens", file(strategy(4_097, 0)));
    assertRefused("chunking_strategy.static.chunk_overlap_tokens", file(strategy(101, 51)));
    assertRefused("chunking_strategy.static.chunk_overlap_tokens", file(strategy(101, -1)));
    read(CreateVectorStoreFileRequest.class, file(strategy(4_096, 2_048)));
  }

  private static String strategy(int size, int overlap) {
    return ",\"chunking_strategy\":{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":"
        + size
        + ",\"chunk_overlap_tokens\":"
        + overlap
        + "}}";
  }

  @Test
  void attributesAreBounded() {
    assertRefused("attributes", file(",\"attributes\":" + pairs(17)));
    assertRefused("attributes", file(",\"attributes\":{\"" + "k".repeat(65) + "\":1}"));
    assertRefused("attributes.k", file(",\"attributes\":{\"k\":\"" + "v".repeat(513) + "\"}"));
    assertRefused("attributes.k", file(",\"attributes\":{\"k\":[]}"));
    assertRefused("attributes.k", file(",\"attributes\":{\"k\":null}"));
    read(CreateVectorStoreFileRequest.class, file(",\"attributes\":" + pairs(16)));
  }

  private static String pairs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"k" + i + "\":" + (i % 2 == 0 ? "true" : "1.5"))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String file(String more) {
    return "{\"file_id\":\"file-1\"" + more + "}";
  }

  private static void assertRefused(String param, String text) {
    assertRefused(param, CreateVectorStoreFileRequest.class, text);
  }

  @Test
  void aFilterComesBackAsItWas() {
    String text =
        "{\"query\":[\"a\"],\"filters\":{\"type\":\"or\",\"filters\":["
            + "{\"type\":\"and\",\"filters\":[{\"type\":\"gte\",\"key\":\"year\",\"value\":2024}]},"
            + "{\"type\":\"nin\",\"key\":\"team\",\"value\":[\"red\",1]},"
            + "{\"type\":\"eq\",\"key\":\"open\",\"value\":true}]}}";
    assertEquals(text, Json.write(read(VectorStoreSearchRequest.class, text)));
  }

  @Test
  void filtersAreBounded() {
    read(VectorStoreSearchRequest.class, search(nested(AttributeFilter.MAX_DEPTH - 1)));
    assertRefusedSearch(nested(AttributeFilter.MAX_DEPTH));
    // Nearly as deep as the parser goes.
    assertRefusedSearch(nested(450));
    assertRefusedSearch("{\"type\":\"and\",\"filters\":[]}");
    assertRefusedSearch("{\"type\":\"like\",\"key\":\"a\",\"value\":1}");
    assertRefusedSearch("{\"type\":\"in\",\"key\":\"a\",\"value\":1}");
    assertRefusedSearch("{\"type\":\"eq\",\"key\":\"a\",\"value\":[1]}");
    assertRefusedSearch("{\"type\":\"eq\",\"key\":\"a\",\"value\":null}");
    assertRefusedSearch("{\"type\":\"eq\",\"value\":1}");
  }

  private static String nested(int compounds) {
    return "{\"type\":\"and\",\"filters\":[".repeat(compounds)
        + "{\"type\":\"eq\",\"key\":\"a\",\"value\":1}"
        + "]}".repeat(compounds);
  }

  private static String search(String filters) {
    return "{\"query\":\"a\",\"filters\":" + filters + "}";
  }

  private static void assertRefusedSearch(String filters) {
    assertThrows(
        InvalidParameterException.class,
        () -> read(VectorStoreSearchRequest.class, search(filters)));
  }

  @Test
  void aQueryIsAStringOrAListOfThem() {
    assertEquals(
        VectorStoreSearchRequest.of("a"),
        read(VectorStoreSearchRequest.class, "{\"query\":\"a\"}"));
    assertEquals(
        VectorStoreSearchRequest.of("a", "b"),
        read(VectorStoreSearchRequest.class, "{\"query\":[\"a\",\"b\"]}"));
    assertRefused("query", VectorStoreSearchRequest.class, "{\"query\":[]}");
    assertRefused("query", VectorStoreSearchRequest.class, "{\"query\":\" \"}");
    assertRefused("query", VectorStoreSearchRequest.class, "{}");
    assertRefused("query", VectorStoreSearchRequest.class, "{\"query\":7}");
  }

  @Test
  void searchesAreBounded() {
    for (String wrong : List.of("0", "51")) {
      assertRefused(
          "max_num_results",
          VectorStoreSearchRequest.class,
          "{\"query\":\"a\",\"max_num_results\":" + wrong + "}");
    }
    assertRefused(
        "ranking_options.ranker",
        VectorStoreSearchRequest.class,
        "{\"query\":\"a\",\"ranking_options\":{\"ranker\":\"best\"}}");
    assertRefused(
        "ranking_options.score_threshold",
        VectorStoreSearchRequest.class,
        "{\"query\":\"a\",\"ranking_options\":{\"score_threshold\":1.1}}");
  }

  @Test
  void aBatchHasEitherIdsOrFiles() {
    Class<?> batch = CreateVectorStoreFileBatchRequest.class;
    assertRefused("file_ids", batch, "{}");
    assertRefused("file_ids", batch, "{\"file_ids\":[]}");
    assertRefused("files", batch, "{\"files\":[]}");
    assertRefused("files", batch, "{\"file_ids\":[\"file-1\"],\"files\":[" + file("") + "]}");
    assertRefused("file_ids", batch, "{\"file_ids\":" + ids(2_001) + "}");
    read(batch, "{\"file_ids\":" + ids(2_000) + "}");
  }

  @Test
  void storesAreBounded() {
    Class<?> store = CreateVectorStoreRequest.class;
    assertRefused("file_ids", store, "{\"file_ids\":" + ids(501) + "}");
    assertRefused("name", store, "{\"name\":\"" + "n".repeat(257) + "\"}");
    for (int days : List.of(0, 366)) {
      assertRefused("expires_after.days", store, expiring("last_active_at", days));
    }
    assertRefused("expires_after.anchor", store, expiring("created_at", 1));
    read(store, expiring("last_active_at", 365));
  }

  private static String expiring(String anchor, int days) {
    return "{\"expires_after\":{\"anchor\":\"" + anchor + "\",\"days\":" + days + "}}";
  }

  @Test
  void aStoreThatIsMadeWithAnAssistantIsBounded() {
    String begin = "{\"model\":\"m\",\"tool_resources\":{\"file_search\":{";
    String where = "tool_resources.file_search.vector_stores";
    Class<?> assistant = CreateAssistantRequest.class;
    assertRefused(where, assistant, begin + "\"vector_stores\":[{},{}]}}}");
    assertRefused(
        where, assistant, begin + "\"vector_store_ids\":[\"vs_1\"],\"vector_stores\":[{}]}}}");
    assertRefused(
        where + "[0].file_ids",
        assistant,
        begin + "\"vector_stores\":[{\"file_ids\":" + ids(10_001) + "}]}}}");
    read(assistant, begin + "\"vector_stores\":[{\"file_ids\":" + ids(10_000) + "}]}}}");
  }

  private static String ids(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"file-" + i + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void attributesAreTakenAwayByAnExplicitNullOnly() {
    Class<?> update = UpdateVectorStoreFileRequest.class;
    assertRefused("attributes", update, "{}");
    assertNull(((UpdateVectorStoreFileRequest) read(update, "{\"attributes\":null}")).attributes());
  }

  @Test
  void theNullsThatAreRequiredAreWritten() {
    String page = Json.write(new VectorStoreSearchPage(List.of("a"), List.of()));
    assertEquals(
        "{\"object\":\"vector_store.search_results.page\",\"search_query\":[\"a\"],\"data\":[],"
            + "\"has_more\":false,\"next_page\":null}",
        page);
    String file =
        "{\"id\":\"file-1\",\"usage_bytes\":0,\"created_at\":1,\"vector_store_id\":\"vs_1\","
            + "\"status\":\"in_progress\"}";
    var written =
        jakarta.json.Json.createReader(
                new StringReader(Json.write(Json.read(file, VectorStoreFile.class))))
            .readObject();
    assertEquals(JsonValue.NULL, written.get("last_error"));
    assertEquals(JsonValue.NULL, written.get("attributes"));
  }

  private static void assertRefused(String param, Class<?> type, String text) {
    InvalidParameterException refused =
        assertThrows(InvalidParameterException.class, () -> read(type, text));
    assertEquals(param, refused.param(), refused.getMessage());
  }

  private static Object read(Class<?> type, String text) {
    return Json.readRequest(new StringReader(text), type);
  }
}
