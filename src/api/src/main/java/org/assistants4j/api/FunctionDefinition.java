package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A function that the model may call.
 *
 * @param name letters, digits, underscores and dashes, at most 64
 * @param description when and how to call it, or null
 * @param parameters the JSON schema of its arguments, or null when it takes none
 * @param strict whether the model must keep to the schema exactly; null means false
 */
public record FunctionDefinition(
    String name,
    @Nullable String description,
    @Nullable JsonObject parameters,
    @Nullable Boolean strict,
    JsonObject additionalProperties) {
  public FunctionDefinition {
    Check.required(name, "name");
    Check.name(name, "name");
    additionalProperties = Copies.object(additionalProperties);
  }

  public FunctionDefinition(
      String name, @Nullable String description, @Nullable JsonObject parameters) {
    this(name, description, parameters, null, null);
  }
}
