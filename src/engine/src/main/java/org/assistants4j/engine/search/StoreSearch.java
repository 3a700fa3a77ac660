package org.assistants4j.engine.search;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RankingOptions;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreSearchPage;
import org.assistants4j.api.VectorStoreSearchRequest;
import org.assistants4j.api.VectorStoreText;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Require;
import org.assistants4j.engine.store.Searchable;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.tool.FileSearch;
import org.assistants4j.engine.tool.Passage;
import org.assistants4j.engine.tool.Source;
import org.assistants4j.engine.tool.Words;
import org.jspecify.annotations.Nullable;

/** The search of one vector store. */
final class StoreSearch {
  private static final int DEFAULT_LIMIT = 10;

  private final Database database;
  private final FileSearch search;
  private final StoreMaker stores;

  StoreSearch(Database database, FileSearch search, StoreMaker stores) {
    this.database = database;
    this.search = search;
    this.stores = stores;
  }

  VectorStoreSearchPage search(String tenant, String storeId, VectorStoreSearchRequest request) {
    List<Searchable.Linked> files = files(tenant, storeId, request);
    Map<String, JsonObject> attributes = new HashMap<>();
    files.forEach(file -> attributes.put(file.link().id(), file.link().attributes()));
    List<String> queries = queries(request);
    List<Source> sources =
        files.stream()
            .map(linked -> Source.of(linked.file(), linked.link().chunkingStrategy()))
            .toList();
    List<VectorStoreSearchPage.Result> results =
        search.search(question(queries, request), sources).stream()
            .map(passage -> result(passage, attributes.get(passage.fileId())))
            .toList();
    return new VectorStoreSearchPage(queries, results);
  }

  private List<Searchable.Linked> files(
      String tenant, String storeId, VectorStoreSearchRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<VectorStore> store = Require.find(tx, Kind.VECTOR_STORE, tenant, null, storeId);
          if (stores.expired(store.doc())) {
            throw ApiException.badRequest("Vector store %s has expired.".formatted(store.id()));
          }
          stores.touch(tx, store);
          return tx.searchable().read(List.of(store.id())).stream()
              .filter(file -> Filters.pass(request.filters(), file.link().attributes()))
              .toList();
        });
  }

  private static List<String> queries(VectorStoreSearchRequest request) {
    boolean rewrite = Boolean.TRUE.equals(request.rewriteQuery());
    return request.query().stream()
        .map(VectorStoreSearchRequest.Query::value)
        .map(query -> rewrite ? Words.rewritten(query) : query)
        .toList();
  }

  private static FileSearch.Question question(
      List<String> queries, VectorStoreSearchRequest request) {
    Integer limit = request.maxNumResults();
    return new FileSearch.Question(
        queries, limit == null ? DEFAULT_LIMIT : limit, threshold(request.rankingOptions()));
  }

  private static double threshold(@Nullable RankingOptions options) {
    return options == null || options.scoreThreshold() == null ? 0 : options.scoreThreshold();
  }

  private static VectorStoreSearchPage.Result result(
      Passage passage, @Nullable JsonObject attributes) {
    return new VectorStoreSearchPage.Result(
        passage.fileId(),
        passage.fileName(),
        passage.score(),
        attributes,
        List.of(new VectorStoreText(passage.text())),
        null);
  }
}
