package org.assistants4j.liberty.tenants;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An operation that names objects: in its path, its query or its body, as {@code <thread>}.
 *
 * @param beta the version that it is asked in
 */
public record NamingOperation(String method, String path, String body, String beta) {
  private static final Pattern NAME = Pattern.compile("<([a-z_]+)>");

  static NamingOperation get(String path) {
    return new NamingOperation("GET", path, "", "assistants=v2");
  }

  static NamingOperation post(String path, String body) {
    return new NamingOperation("POST", path, body.replace('\'', '"'), "assistants=v2");
  }

  static NamingOperation delete(String path) {
    return new NamingOperation("DELETE", path, "", "assistants=v2");
  }

  /** The same in version 1. */
  NamingOperation first() {
    return new NamingOperation(method, path, body, "assistants=v1");
  }

  /** What is named. */
  public Set<String> names() {
    return NAME.matcher(path + body)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  NamingOperation naming(Map<String, String> ids) {
    return new NamingOperation(method, filled(path, ids), filled(body, ids), beta);
  }

  private static String filled(String text, Map<String, String> ids) {
    return NAME.matcher(text).replaceAll((MatchResult name) -> ids.get(name.group(1)));
  }
}
