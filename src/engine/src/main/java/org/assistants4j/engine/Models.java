package org.assistants4j.engine;

import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.ModelList;
import org.assistants4j.api.ModelsApi;
import org.assistants4j.engine.model.Model;

/** The operations on models. */
final class Models implements ModelsApi {
  private final Model model;

  Models(Model model) {
    this.model = model;
  }

  @Override
  public ModelList list() {
    return new ModelList(model.models());
  }

  @Override
  public org.assistants4j.api.Model retrieve(String name) {
    return model.models().stream()
        .filter(it -> it.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ApiException.of(
                    404,
                    new ApiError(
                        "The model '" + name + "' does not exist",
                        "invalid_request_error",
                        "model",
                        "model_not_found")));
  }
}
