package org.assistants4j.engine.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.RankingOptions;
import org.assistants4j.api.Run;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolCall;
import org.assistants4j.engine.model.Cancellation;
import org.assistants4j.engine.model.ModelCancelledException;
import org.assistants4j.engine.search.StoreEngine;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.tool.FileSearch;
import org.assistants4j.engine.tool.Passage;
import org.assistants4j.engine.tool.Source;

/** The searches of runs. */
final class RunSearch {
  private static final int DEFAULT_LIMIT = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 50;

  private final Database database;
  private final StoreEngine stores;

  RunSearch(Database database, StoreEngine stores) {
    this.database = database;
    this.stores = stores;
  }

  /** The call with what it found. */
  ToolCall.FileSearch answered(
      String tenant, Run run, ToolCall.FileSearch call, SearchScope scope) {
    Tool.FileSearch.Options options = options(run);
    RankingOptions ranking = ranking(options.rankingOptions());
    int limit = options.maxNumResults() == null ? DEFAULT_LIMIT : options.maxNumResults();
    scope.stores().forEach(store -> touch(tenant, store));
    List<Passage> passages =
        stores
            .search()
            .search(
                new FileSearch.Question(
                    List.of(ToolCalls.query(call)), limit, ranking.scoreThreshold()),
                sources(scope));
    return ToolCalls.found(call, ranking, passages);
  }

  private static Tool.FileSearch.Options options(Run run) {
    return run.tools().stream()
        .filter(Tool.FileSearch.class::isInstance)
        .map(tool -> ((Tool.FileSearch) tool).fileSearch())
        .flatMap(options -> Optional.ofNullable(options).stream())
        .findFirst()
        .orElseGet(() -> new Tool.FileSearch.Options(null, null, null));
  }

  /** The options with what they leave open. */
  private static RankingOptions ranking(RankingOptions given) {
    String ranker = given == null || given.ranker() == null ? "auto" : given.ranker();
    Double threshold = given == null ? null : given.scoreThreshold();
    return new RankingOptions(ranker, threshold == null ? 0 : threshold, null);
  }

  private void touch(String tenant, String storeId) {
    database.useTransaction(
        tx ->
            tx.find(Kind.VECTOR_STORE, tenant, null, storeId)
                .ifPresent(store -> stores.maker().touch(tx, store)));
  }

  private List<Source> sources(SearchScope scope) {
    Map<String, Source> sources = new LinkedHashMap<>();
    database
        .inTransaction(tx -> tx.searchable().read(scope.stores()))
        .forEach(
            linked ->
                sources.putIfAbsent(
                    linked.file().id(),
                    Source.of(linked.file(), linked.link().chunkingStrategy())));
    scope.files().forEach(file -> sources.putIfAbsent(file.id(), Source.of(file, null)));
    return List.copyOf(sources.values());
  }

  /**
   * Waits up to a minute until the files of the thread's stores have been read, so that a question
   * finds what came with it.
   */
  void awaitFiles(RunWriter writer, Cancellation cancellation) throws ModelCancelledException {
    CountDownLatch cancelled = new CountDownLatch(1);
    cancellation.onRequest(cancelled::countDown);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (database.inTransaction(tx -> SearchScope.of(tx, writer.tenant(), writer.run())).reading()
        && System.nanoTime() < end) {
      if (waited(cancelled)) {
        throw new ModelCancelledException();
      }
    }
  }

  private static boolean waited(CountDownLatch cancelled) {
    try {
      return cancelled.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("This node is stopping.", stopped);
    }
  }
}
