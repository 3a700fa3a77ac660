package org.assistants4j.liberty.fuzz;

import static org.assistants4j.liberty.fuzz.Fault.any;
import static org.assistants4j.liberty.fuzz.Fault.perhaps;
import static org.assistants4j.liberty.fuzz.Fault.refused;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a path or a query. */
final class UrlFaults {
  private static final String[] NO_IDS = {
    "x",
    "%00",
    "%20",
    "null",
    "-1",
    "%F0%9F%98%80",
    "%E2%80%AE",
    "'%20OR%201=1",
    "*",
    "x".repeat(2_000)
  };
  private static final String[] BEHIND_IDS = {
    "x", "%00", "%20", "%F0%9F%98%80", "'", "_", "-", "x".repeat(40), "x".repeat(2_000), "%25"
  };
  private static final String[] NO_NUMBERS = {
    "-1", "10001", "abc", "99999999999", "12345678901234567890", "1.5", "1e9", "%00", "0x10"
  };
  private static final String[] NO_CURSORS = {
    "x",
    "%00",
    "asst_%00",
    "msg_%00",
    "file-%00",
    "asst_none",
    "msg_none",
    "run_none",
    "step_none",
    "file-none",
    "vs_none",
    "%F0%9F%98%80"
  };
  private static final String[] NO_URLS = {"%", "%zz", "%c3%28", "%ff", "%ed%a0%80"};
  private static final String[] ODD_QUERIES = {
    "?",
    "?a",
    "?limit=",
    "?limit=1&limit=2",
    "?order=",
    "?=&&=",
    "?include%5B%5D=x",
    "?include[]=y",
    "?x=%F0%9F%98%80",
    "?" + "a=b&".repeat(500),
    "?purpose=%00",
    "?filter=%00",
    "?run_id="
  };

  private UrlFaults() {}

  static List<Fault> all() {
    return List.of(
        refused("no id", (o, right, r) -> otherThan(o, right, r, id -> any(NO_IDS, r))),
        refused(
            "another id", (o, right, r) -> otherThan(o, right, r, id -> id + any(BEHIND_IDS, r))),
        refused("no limit", (o, right, r) -> query(o, right, "limit", any(NO_NUMBERS, r))),
        refused("no order", (o, right, random) -> query(o, right, "order", "up")),
        refused("no cursor after", (o, right, r) -> query(o, right, "after", any(NO_CURSORS, r))),
        refused("no cursor before", (o, right, r) -> query(o, right, "before", any(NO_CURSORS, r))),
        refused("no url", (o, right, r) -> right.target(right.target() + any(NO_URLS, r))),
        refused("no such path", (o, right, r) -> right.target(right.target() + "/a/b/c/d")),
        perhaps("odd query", (o, right, r) -> right.target(right.target() + any(ODD_QUERIES, r))),
        perhaps("cut path", UrlFaults::cut));
  }

  private static @Nullable Request otherThan(
      Operation operation, Request right, Random random, UnaryOperator<String> other) {
    String[] parts = operation.path().split("/");
    int[] ids = IntStream.range(0, parts.length).filter(i -> parts[i].startsWith("{")).toArray();
    if (ids.length == 0) {
      return null;
    }
    String[] target = right.target().split("/");
    int at = ids[random.nextInt(ids.length)];
    target[at] = other.apply(target[at]);
    return right.target(String.join("/", target));
  }

  private static @Nullable Request query(
      Operation operation, Request right, String name, String value) {
    return operation.query().contains(name)
        ? right.target(right.target() + "?" + name + "=" + value)
        : null;
  }

  private static @Nullable Request cut(Operation operation, Request right, Random random) {
    return operation.deletes()
        ? null
        : right.target(right.target().substring(0, 1 + random.nextInt(right.target().length())));
  }
}
