package org.assistants4j.server;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.api.InvalidParameterException;

/** Reads {@code metadata[KEY]=VALUE}. */
final class MetadataQuery {
  private static final String NAME = "metadata";
  private static final Pattern PAIR = Pattern.compile(NAME + "\\[(.+)]", Pattern.DOTALL);

  private MetadataQuery() {}

  /**
   * The pairs that a query asks for.
   *
   * @throws InvalidParameterException when one is malformed or comes twice, for it would be left
   *     out of the search and more be found than was asked for
   */
  static Map<String, String> read(MultivaluedMap<String, String> query) {
    Map<String, String> pairs = new HashMap<>();
    query.forEach(
        (name, values) -> {
          if (name.startsWith(NAME)) {
            pairs.put(key(name), only(values));
          }
        });
    return pairs;
  }

  private static String key(String name) {
    Matcher pair = PAIR.matcher(name);
    if (!pair.matches()) {
      throw new InvalidParameterException(
          "Invalid '%s': write metadata[KEY]=VALUE.", NAME, "invalid_value");
    }
    return pair.group(1);
  }

  private static String only(List<String> values) {
    if (values.size() != 1) {
      throw new InvalidParameterException(
          "Invalid '%s': a key was given twice.", NAME, "invalid_value");
    }
    return values.get(0);
  }
}
