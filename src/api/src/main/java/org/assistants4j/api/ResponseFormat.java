package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import org.jspecify.annotations.Nullable;

/** The form that the model's answer must have. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "text", type = ResponseFormat.Text.class),
      @JsonbSubtype(alias = "json_object", type = ResponseFormat.Json.class),
      @JsonbSubtype(alias = "json_schema", type = ResponseFormat.Schema.class)
    })
public sealed interface ResponseFormat {
  /** The model decides. */
  ResponseFormat AUTO = new Mode("auto");

  static ResponseFormat fromString(String value) {
    return new Mode(value);
  }

  /** The word {@code auto}. */
  record Mode(String value) implements ResponseFormat, StringValue {}

  /** Plain text. */
  record Text(JsonObject additionalProperties) implements ResponseFormat {
    public Text {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** Any JSON object. */
  record Json(JsonObject additionalProperties) implements ResponseFormat {
    public Json {
      additionalProperties = Copies.object(additionalProperties);
    }

    public Json() {
      this(null);
    }
  }

  /** JSON of a given schema. */
  record Schema(JsonSchema jsonSchema, JsonObject additionalProperties) implements ResponseFormat {
    public Schema {
      Check.required(jsonSchema, "json_schema");
      additionalProperties = Copies.object(additionalProperties);
    }

    public Schema(JsonSchema jsonSchema) {
      this(jsonSchema, null);
    }
  }

  /**
   * A named JSON schema.
   *
   * @param strict whether the answer must keep to it exactly; null means false
   */
  record JsonSchema(
      String name,
      @Nullable String description,
      @Nullable JsonObject schema,
      @Nullable Boolean strict,
      JsonObject additionalProperties) {
    public JsonSchema {
      Check.required(name, "name");
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A format that this version does not know. */
  record Unknown(JsonObject json) implements ResponseFormat {}
}
