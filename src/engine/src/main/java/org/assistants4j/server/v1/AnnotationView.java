package org.assistants4j.server.v1;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.json.Json;

/** Annotations as version 1 shows them: a citation always has its quote. */
final class AnnotationView {
  private AnnotationView() {}

  static JsonArray all(List<Annotation> annotations) {
    return Members.each(annotations, AnnotationView::of);
  }

  private static JsonValue of(Annotation annotation) {
    if (!(annotation instanceof Annotation.FileCitation citation)) {
      return Json.tree(annotation);
    }
    Annotation.FileReference file = citation.fileCitation();
    JsonObject quoted =
        Members.of(file, "file_id").add("quote", file.quote() == null ? "" : file.quote()).build();
    return Members.of(citation, "index", "type", "text", "start_index", "end_index")
        .add("file_citation", quoted)
        .build();
  }
}
