package org.assistants4j.liberty.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Several ways to ask, by turns, and what each of them took beside the model alone. */
final class Turns {
  private final Map<String, Way> ways = new LinkedHashMap<>();

  private static final class Way {
    final Ask ask;
    final String beside;
    final List<Took> took = new ArrayList<>();

    Way(Ask ask, String beside) {
      this.ask = ask;
      this.beside = beside;
    }
  }

  /**
   * @param beside the label of the way that it is compared with, perhaps its own
   */
  Turns add(String label, Ask ask, String beside) {
    ways.put(label, new Way(ask, beside));
    return this;
  }

  /** Each way once a round, each of them as often first as last. */
  Turns ask(int rounds) throws Exception {
    List<Way> all = List.copyOf(ways.values());
    all.forEach(way -> way.took.clear());
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < all.size(); turn++) {
        Way way = all.get((round + turn) % all.size());
        way.took.add(way.ask.send());
      }
    }
    return this;
  }

  void print() {
    ways.forEach(
        (label, way) -> {
          row(label, "first text", way, Took::first);
          row(label, "whole answer", way, Took::end);
        });
  }

  private void row(String label, String what, Way way, ToDoubleFunction<Took> time) {
    double[] these = way.took.stream().mapToDouble(time).toArray();
    double[] model = ways.get(way.beside).took.stream().mapToDouble(time).toArray();
    double[] above = new double[these.length];
    Arrays.setAll(above, i -> these[i] - model[i]);
    System.out.printf(
        "  %-26s %-12s median %7.2f  p95 %7.2f   above the model %7.2f  p95 %7.2f   ratio %6.2f%n",
        label,
        what,
        quantile(these, 0.5),
        quantile(these, 0.95),
        quantile(above, 0.5),
        quantile(above, 0.95),
        quantile(these, 0.5) / quantile(model, 0.5));
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
