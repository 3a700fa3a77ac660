package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;

/** All models; this list has no pages. */
public record ModelList(String object, List<Model> data, JsonObject additionalProperties) {
  public ModelList {
    object = object == null ? "list" : object;
    data = Copies.list(data);
    additionalProperties = Copies.object(additionalProperties);
  }

  public ModelList(List<Model> data) {
    this("list", data, null);
  }
}
