package org.assistants4j.liberty.wire;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.util.List;
import tools.jackson.core.JacksonException;

/** What a schema has against a text, as sentences that begin with the place. */
final class Mistakes {
  private Mistakes() {}

  static List<String> in(Schema schema, String text) {
    try {
      return schema.validate(text, InputFormat.JSON).stream()
          .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
          .toList();
    } catch (JacksonException noJson) {
      return List.of("no JSON: " + noJson.getOriginalMessage());
    }
  }
}
