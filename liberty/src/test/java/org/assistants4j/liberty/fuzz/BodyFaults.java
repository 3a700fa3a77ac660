package org.assistants4j.liberty.fuzz;

import static org.assistants4j.liberty.fuzz.Fault.any;
import static org.assistants4j.liberty.fuzz.Fault.perhaps;
import static org.assistants4j.liberty.fuzz.Fault.refused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a body of JSON. */
final class BodyFaults {
  private static final int DEEP = 1_000;
  private static final String[] NO_OBJECTS = {
    "[]",
    "[{}]",
    "1",
    "\"text\"",
    "true",
    "1e400",
    "-",
    "{]",
    "undefined",
    "'a'",
    "{'a':1}",
    "{\"a\"}"
  };
  private static final String[] NO_TEXT = {
    "\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800", "a\\udfff", "\\uD83Dx"
  };
  private static final String[] ODD_TEXT = {
    "",
    " ",
    "😀",
    "\\ud83d\\ude00",
    "\u202eabc\u202c",
    "שלום",
    "𝕏",
    "\\u0001\\u001f\\u007f",
    "\\ufffe\\uffff",
    "' OR 1=1 --",
    "%00",
    "../..",
    "<script>",
    "x".repeat(300),
    "x".repeat(70_000)
  };
  private static final String[] ODD_VALUES = {
    "null",
    "true",
    "{}",
    "[]",
    "[[]]",
    "\"\"",
    "0",
    "-1",
    "1.5",
    "1e400",
    "-1e400",
    "1e-400",
    "12345678901234567890",
    "2147483648",
    "[null]",
    "[\"\"]",
    "{\"\":null}",
    "{\"type\":\"\"}",
    "{\"type\":null}",
    "\"auto\"",
    "[{}]",
    "{\"type\":\"function\"}",
    "0.0000000000000000000001"
  };

  private BodyFaults() {}

  static List<Fault> all() {
    return List.of(
        refused("no object", json((text, random) -> any(NO_OBJECTS, random))),
        refused("cut off", json((text, r) -> text.substring(0, 1 + r.nextInt(text.length() - 1)))),
        refused("more behind it", json((text, random) -> text + any(NO_OBJECTS, random))),
        refused("unknown member", json((text, random) -> first(text, "\"unknown_member\":1"))),
        refused("deep member", json((text, r) -> first(text, "\"deep\":" + deep(r)))),
        refused("repeated member", json(BodyFaults::repeated)),
        refused("characters that are none", json((t, r) -> Values.text(t, any(NO_TEXT, r), r))),
        refused("a name that is none", json((t, r) -> first(t, "\"" + any(NO_TEXT, r) + "\":1"))),
        refused("bytes that are no text", BodyFaults::brokenBytes),
        refused(
            "no body", (operation, right, random) -> operation.needsBody() ? right.body("") : null),
        perhaps(
            "odd text", json((text, random) -> Values.text(text, any(ODD_TEXT, random), random))),
        perhaps("odd value", json((t, r) -> Values.value(t, any(ODD_VALUES, r), r))),
        perhaps("deep value", json((text, random) -> Values.value(text, deep(random), random))),
        perhaps("missing member", json((text, random) -> Values.without(text, random))),
        perhaps("a wrong byte", BodyFaults::wrongByte));
  }

  private interface Text {
    @Nullable String wrong(String right, Random random);
  }

  private static Fault.Making json(Text text) {
    return (operation, right, random) -> {
      String wrong = operation.takesJson() ? text.wrong(right.text(), random) : null;
      return wrong == null ? null : right.body(wrong);
    };
  }

  private static String first(String object, String member) {
    return "{" + member + "," + object.substring(1);
  }

  private static String repeated(String object, Random random) {
    String name = any(Values.names(object).toArray(String[]::new), random);
    return first(object, "\"" + name + "\":null");
  }

  private static String deep(Random random) {
    return random.nextBoolean()
        ? "[".repeat(DEEP) + "]".repeat(DEEP)
        : "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
  }

  private static @Nullable Request brokenBytes(Operation operation, Request right, Random random) {
    String text = operation.takesJson() ? Values.text(right.text(), "é", random) : null;
    return text == null ? null : right.body(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static @Nullable Request wrongByte(Operation operation, Request right, Random random) {
    if (operation.body().isEmpty()) {
      return null;
    }
    byte[] body = Arrays.copyOf(right.body(), right.body().length);
    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    return right.body(body);
  }
}
