package org.assistants4j.engine.model;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a function's arguments in the words that follow its name. */
final class ArgumentFinder {
  private static final Pattern PARENTHESES = Pattern.compile("^\\s*\\(([^()]*)\\)");
  private static final Pattern PART = Pattern.compile("\\s*((?:\"[^\"]*\"|'[^']*'|[^,\"'])+)");
  private static final Pattern QUOTED = Pattern.compile("[\"“„']([^\"“”']*)[\"”“']");
  private static final String VALUE =
      "\\s*[=:]\\s*(?:(\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\])|(.+?)"
          + "(?=\\s*(?:[,;\\n]|(?:\\band\\s+)?\\b\\w+\\s*[=:]|(?:\\band)?[.!?]?\\s*$)))";
  private static final String LEAD =
      "(?i)^[\\s,:]*((with|for|on|in|at|about|of|to|and|the|function|tool|arguments?|parameters?"
          + "|please)\\b[\\s:]*)*";

  private final JsonObject properties;
  private final List<String> required;
  private final String text;
  private final Map<String, String> found = new LinkedHashMap<>();
  private String left;

  ArgumentFinder(@Nullable JsonObject schema, String text) {
    this.properties = SchemaValues.properties(schema);
    this.required = SchemaValues.required(schema);
    this.text = text;
    this.left = text;
  }

  JsonObject arguments() {
    JsonObject written = writtenObject();
    if (written != null) {
      return written;
    }
    if (!inParentheses()) {
      byName();
      byRest();
    }
    JsonObjectBuilder arguments = JSON.createObjectBuilder();
    properties.forEach(
        (name, property) -> {
          String value = found.get(name);
          if (value != null) {
            arguments.add(name, SchemaValues.convert(SchemaValues.object(property), value));
          } else if (required.contains(name)) {
            arguments.add(name, SchemaValues.example(SchemaValues.object(property), ""));
          }
        });
    return arguments.build();
  }

  /** The first JSON object in the text. */
  private @Nullable JsonObject writtenObject() {
    for (int from = text.indexOf('{'); from >= 0; from = text.indexOf('{', from + 1)) {
      for (int to = text.indexOf('}', from); to >= 0; to = text.indexOf('}', to + 1)) {
        JsonObject object = Upstream.parse(text.substring(from, to + 1));
        if (object != null) {
          return object;
        }
      }
    }
    return null;
  }

  /** Arguments as in a program: by name, or in the order of the schema. */
  private boolean inParentheses() {
    Matcher parentheses = PARENTHESES.matcher(text);
    if (!parentheses.find()) {
      return false;
    }
    List<String> names = new ArrayList<>(properties.keySet());
    Matcher part = PART.matcher(parentheses.group(1));
    while (part.find()) {
      String value = part.group(1).strip();
      String name =
          names.stream()
              .filter(each -> value.matches("(?is)" + Pattern.quote(each) + "\\s*[=:].*"))
              .findFirst()
              .orElse(null);
      if (name != null) {
        found.put(name, unquoted(value.replaceFirst("^[^=:]*[=:]", "")));
        names.remove(name);
      } else if (!names.isEmpty()) {
        found.put(names.remove(0), unquoted(value));
      }
    }
    return true;
  }

  private void byName() {
    for (String name : properties.keySet()) {
      String words = String.join("[\\s_-]*", name.split("[_-]+"));
      Matcher value = Pattern.compile("(?im)\\b" + words + VALUE).matcher(text);
      if (value.find()) {
        found.put(name, unquoted(value.group(1) == null ? value.group(2) : value.group(1)));
        left = left.replace(value.group(), "");
      }
    }
  }

  /**
   * What is required and not named: quoted words in their order, else all the words that follow.
   */
  private void byRest() {
    List<String> quoted = new ArrayList<>();
    QUOTED.matcher(left).results().forEach(match -> quoted.add(match.group(1)));
    String rest = found.isEmpty() ? rest() : "";
    for (String name : required) {
      if (!properties.containsKey(name) || found.containsKey(name)) {
        continue;
      }
      if (!SchemaValues.isText(SchemaValues.object(properties.get(name)))) {
        found.put(name, rest);
        continue;
      }
      found.put(name, quoted.isEmpty() ? rest : quoted.remove(0));
      rest = "";
    }
  }

  private String rest() {
    String sentence = Quotes.sentences(text.replaceFirst(LEAD, "")).findFirst().orElse("");
    return sentence.replaceFirst("[\\s.!?,;]+(and)?\\s*$", "");
  }

  private static String unquoted(String value) {
    String stripped = value.strip();
    boolean quoted =
        stripped.length() >= 2
            && "\"'".indexOf(stripped.charAt(0)) >= 0
            && stripped.charAt(stripped.length() - 1) == stripped.charAt(0);
    return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
  }
}
