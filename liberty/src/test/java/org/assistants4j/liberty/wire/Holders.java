package org.assistants4j.liberty.wire;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which test holds an operation or an event of one version: of the tests that were answered with
 * success there, the one that comes first. The same tests give the same holders.
 */
final class Holders {
  /**
   * Tests of real clients and of contracts tell more than others, and the plain ones of them most.
   */
  private static final List<String> BEFORE_OTHERS =
      List.of(
          "OfficialSdkObjects",
          "OfficialSdkStores",
          "OfficialSdkRuns",
          "OfficialSdkStreams",
          "OfficialSdk",
          "ServerContract",
          "VersionOne",
          "EveryEvent");

  private static final Comparator<String> FIRST =
      Comparator.comparingInt(Holders::rank).thenComparing(Comparator.naturalOrder());

  private final String version;
  private final Map<String, String> tests = new HashMap<>();

  private static int rank(String test) {
    int rank = 0;
    while (rank < BEFORE_OTHERS.size() && !test.startsWith(BEFORE_OTHERS.get(rank))) {
      rank++;
    }
    return rank;
  }

  /**
   * @param version {@code v1} or {@code v2}
   */
  Holders(String version) {
    this.version = version;
  }

  void add(Exchange answer) {
    boolean named = answer.test().contains(".");
    if (named && answer.succeeded() && answer.version().equals(version)) {
      Operations.of(version)
          .asked(answer)
          .ifPresent(operation -> hold(operation.toString(), answer.test()));
      if (answer.streamed()) {
        ToldEvent.in(answer.body()).forEach(event -> hold(event.name(), answer.test()));
      }
    }
  }

  private void hold(String what, String test) {
    tests.merge(what, test, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
  }

  /** The holder's name as {@code Class.method}, or a dash for none. */
  String of(String what) {
    return tests.getOrDefault(what, "—");
  }

  boolean has(String what) {
    return tests.containsKey(what);
  }
}
