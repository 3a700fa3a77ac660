package org.assistants4j.engine;

import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.Page;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.TruncationStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a thread of 10,000 messages costs beside one of 10. It prints times and asserts none: {@code
 * mvn test -Dtest=LongThreadBenchmark}
 */
class LongThreadBenchmark {
  private static final int LONG = 10_000;
  private static final int SHORT = 10;
  private static final int OTHERS = 200;
  private static final int WARM_UP = 30;
  private static final int PAIRS = 100;
  private static final int RUNS = 30;
  private static final String TEXT = "Which of the rooms with a view are free tomorrow? ".repeat(4);

  private EngineRig rig;
  private String assistant;

  private interface Work {
    double millis(String thread);
  }

  @Test
  void printsWhatALongThreadCosts(@TempDir Path folder) {
    rig = new EngineRig(folder, new ScriptedModel(), Clock.systemUTC());
    try {
      assistant = rig.assistant().id();
      IntStream.range(0, OTHERS).forEach(i -> thread(SHORT));
      String small = thread(SHORT);
      String large = thread(LONG);
      IntStream.range(0, OTHERS).forEach(i -> thread(SHORT));
      print("%s: a thread of %d messages beside one of %d", database(), LONG, SHORT);
      String cursor = middle(large);
      String smallCursor = middle(small);
      compare("first page", PAIRS, small, large, this::first);
      compare(
          "page in the middle",
          PAIRS,
          small,
          large,
          it -> after(it, it.equals(large) ? cursor : smallCursor));
      compare("last page", PAIRS, small, large, this::last);
      compare("a message is added", PAIRS, small, large, this::add);
      compare("run, last 10 messages, to its first token", RUNS, small, large, this::runOfLast);
      compare("run, as many as fit, to its first token", RUNS, small, large, this::runOfAll);
    } finally {
      rig.close();
    }
  }

  private static String database() {
    return TestDatabase.onPostgres() ? "PostgreSQL" : "H2";
  }

  private String thread(int messages) {
    List<CreateMessageRequest> all =
        IntStream.range(0, messages).mapToObj(i -> CreateMessageRequest.user(i + TEXT)).toList();
    return rig.api().threads().create(new CreateThreadRequest(all)).id();
  }

  /** The id of a message half way to the oldest. */
  private String middle(String thread) {
    List<String> ids = new ArrayList<>();
    String after = null;
    do {
      Page<Message> page = rig.api().messages().list(thread, 100, null, after, null, null);
      page.data().forEach(message -> ids.add(message.id()));
      after = page.hasMore() ? page.lastId() : null;
    } while (after != null);
    return ids.get(ids.size() / 2);
  }

  private double first(String thread) {
    return timed(() -> rig.api().messages().list(thread, 20, null, null, null, null));
  }

  private double after(String thread, String cursor) {
    return timed(() -> rig.api().messages().list(thread, 20, null, cursor, null, null));
  }

  private double last(String thread) {
    return timed(() -> rig.api().messages().list(thread, 20, "asc", null, null, null));
  }

  private double add(String thread) {
    return timed(() -> rig.api().messages().create(thread, CreateMessageRequest.user(TEXT)));
  }

  private double runOfLast(String thread) {
    return run(thread, new TruncationStrategy("last_messages", 10, JsonValue.EMPTY_JSON_OBJECT));
  }

  private double runOfAll(String thread) {
    return run(thread, TruncationStrategy.auto());
  }

  private double run(String thread, TruncationStrategy strategy) {
    CreateRunRequest request =
        CreateRunRequestBuilder.builder()
            .assistantId(assistant)
            .truncationStrategy(strategy)
            .build();
    CountDownLatch token = new CountDownLatch(1);
    Heard heard =
        new Heard() {
          @Override
          public void onNext(RunEvent event) {
            if (event instanceof RunEvent.OfMessageDelta) {
              token.countDown();
            }
            super.onNext(event);
          }
        };
    double millis =
        timed(
            () -> {
              rig.api().runStreams().create(thread, request).subscribe(heard);
              ScriptedModel.await(token);
            });
    heard.toTheEnd();
    return millis;
  }

  /** The two by turns, each of them as often first as second. */
  private static void compare(String label, int pairs, String small, String large, Work work) {
    for (int i = 0; i < Math.min(WARM_UP, pairs); i++) {
      work.millis(small);
      work.millis(large);
    }
    double[] one = new double[pairs];
    double[] other = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      if (i % 2 == 0) {
        one[i] = work.millis(small);
        other[i] = work.millis(large);
      } else {
        other[i] = work.millis(large);
        one[i] = work.millis(small);
      }
    }
    print(
        "  %-42s  short %7.2f ms (p95 %7.2f)  long %7.2f ms (p95 %7.2f)  ratio %.2f",
        label,
        quantile(one, 0.5),
        quantile(one, 0.95),
        quantile(other, 0.5),
        quantile(other, 0.95),
        quantile(other, 0.5) / quantile(one, 0.5));
  }

  private static double timed(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static void print(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
