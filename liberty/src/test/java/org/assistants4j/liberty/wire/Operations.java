package org.assistants4j.liberty.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of one version of the API, or those that we have beside it. */
final class Operations {
  /** Ours alone: the API has no such operation. */
  static final Operations EXTENSIONS = new Operations(List.of(new Operation("GET", "/threads")));

  private static final Map<String, Operations> VERSIONS =
      Stream.of("v1", "v2").collect(Collectors.toMap(version -> version, Operations::read));

  private final List<Operation> all;
  private final Map<Operation, Pattern> paths;

  private Operations(List<Operation> all) {
    this.all = all;
    paths = all.stream().collect(Collectors.toMap(it -> it, Operations::pattern));
  }

  /**
   * @param version {@code v1} or {@code v2}
   */
  static Operations of(String version) {
    return VERSIONS.get(version);
  }

  private static Operations read(String version) {
    return new Operations(Facts.of("operations", version).stream().map(Operation::of).toList());
  }

  private static Pattern pattern(Operation operation) {
    // A server may take "/threads/" for "/threads".
    return Pattern.compile("/v1" + operation.path().replaceAll("\\{\\w+}", "[^/]+") + "/?");
  }

  /** In the order of the documentation. */
  List<Operation> all() {
    return all;
  }

  /** The one that was asked for. */
  Optional<Operation> asked(Exchange exchange) {
    return all.stream()
        .filter(it -> it.method().equals(exchange.method()))
        .filter(it -> paths.get(it).matcher(exchange.path()).matches())
        // "/threads/runs" is meant before "/threads/{thread_id}"
        .min((one, other) -> Boolean.compare(one.path().contains("{"), other.path().contains("{")));
  }
}
