package org.assistants4j.liberty.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation and a request of it that is right.
 *
 * @param path with names of ids in braces
 * @param query names of its query parameters
 * @param body with names of ids in angle brackets; empty when it takes none
 * @param version of the API, in the header that asks for it
 */
record Operation(String method, String path, List<String> query, String body, String version) {
  private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
  static final String BOUNDARY = "----fuzz";

  boolean isUpload() {
    return body.startsWith("--");
  }

  boolean takesJson() {
    return body.startsWith("{");
  }

  /** A body of nothing is right for a new thread alone. */
  boolean needsBody() {
    return !body.isEmpty() && !path.equals("/threads");
  }

  boolean deletes() {
    return method.equals("DELETE");
  }

  /** The names of the ids in its path. */
  List<String> ids() {
    List<String> names = new ArrayList<>();
    Matcher name = ID.matcher(path);
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }

  /** The request that is right where these ids are. */
  Request request(Map<String, String> ids) {
    String target = path;
    String text = body;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      target = target.replace("{" + id.getKey() + "}", id.getValue());
      text = text.replace("<" + id.getKey() + ">", id.getValue());
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("OpenAI-Beta", "assistants=" + version);
    if (isUpload()) {
      headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    } else if (!body.isEmpty()) {
      headers.put("Content-Type", "application/json");
    }
    return new Request(method, target, headers, new byte[0]).body(text);
  }

  @Override
  public String toString() {
    return version + " " + method + " " + path;
  }
}
