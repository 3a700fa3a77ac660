package org.assistants4j.liberty.fuzz;

import static org.assistants4j.liberty.fuzz.Fault.any;
import static org.assistants4j.liberty.fuzz.Fault.perhaps;
import static org.assistants4j.liberty.fuzz.Fault.refused;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a method, a header or a form. */
final class HeaderFaults {
  private static final String TYPE = "Content-Type";
  private static final String BETA = "OpenAI-Beta";
  private static final String[] NO_METHODS = {"PUT", "PATCH", "FOO", "TRACE"};
  private static final String[] NO_TYPES = {
    "text/plain", "text/xml", "///", "application/x-www-form-urlencoded", "image/png"
  };
  private static final String[] NO_BETAS = {"", "assistants", "assistants=v3", "assistants=v", "x"};
  private static final String[] ODD_HEADERS = {"Accept", "Accept-Charset", "Range", "Cookie"};
  private static final String[] ODD_VALUES = {
    "", "text/html", "*/*;q=0", "utf-16", "\"", "bytes=0-", "a=b"
  };
  private static final String[] PARTS = {"purpose", "file", "filename", Operation.BOUNDARY};

  private HeaderFaults() {}

  static List<Fault> all() {
    return List.of(
        refused("no such method", (operation, right, r) -> right.method(any(NO_METHODS, r))),
        refused("no such type", HeaderFaults::type),
        refused("no version", HeaderFaults::version),
        refused("a form without a part", HeaderFaults::form),
        perhaps(
            "odd header", (o, right, r) -> right.header(any(ODD_HEADERS, r), any(ODD_VALUES, r))));
  }

  private static @Nullable Request type(Operation operation, Request right, Random random) {
    return operation.takesJson() || operation.isUpload()
        ? right.header(TYPE, any(NO_TYPES, random))
        : null;
  }

  private static @Nullable Request version(Operation operation, Request right, Random random) {
    boolean needed = operation.path().matches("/(assistants|threads|vector_stores).*");
    String beta = random.nextInt(4) == 0 ? null : any(NO_BETAS, random);
    return needed ? right.header(BETA, beta) : null;
  }

  private static @Nullable Request form(Operation operation, Request right, Random random) {
    return operation.isUpload()
        ? right.body(right.text().replaceFirst(any(PARTS, random), "x"))
        : null;
  }
}
