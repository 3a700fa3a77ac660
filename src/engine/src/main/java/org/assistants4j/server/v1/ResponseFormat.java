package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.Set;
import org.assistants4j.api.Check;
import org.jspecify.annotations.Nullable;

/** The form of the answer; there were no JSON schemas yet. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "text", type = ResponseFormat.Text.class),
      @JsonbSubtype(alias = "json_object", type = ResponseFormat.Json.class)
    })
public sealed interface ResponseFormat {

  org.assistants4j.api.ResponseFormat current();

  static ResponseFormat fromString(String value) {
    Check.oneOf(value, Set.of("none", "auto"), "response_format");
    return new Mode(value);
  }

  /** The same form as version 2 names it; null stays null. */
  static org.assistants4j.api.@Nullable ResponseFormat current(@Nullable ResponseFormat format) {
    return format == null ? null : format.current();
  }

  /** {@code auto}, or {@code none}, which asks for no form and so leaves it to the model too. */
  record Mode(String value) implements ResponseFormat {
    @Override
    public org.assistants4j.api.ResponseFormat current() {
      return org.assistants4j.api.ResponseFormat.AUTO;
    }
  }

  record Text(JsonObject additionalProperties) implements ResponseFormat {
    @Override
    public org.assistants4j.api.ResponseFormat current() {
      return new org.assistants4j.api.ResponseFormat.Text(null);
    }
  }

  record Json(JsonObject additionalProperties) implements ResponseFormat {
    @Override
    public org.assistants4j.api.ResponseFormat current() {
      return new org.assistants4j.api.ResponseFormat.Json();
    }
  }

  /** Required by the codec; no request is read into it. */
  record Unknown(JsonObject json) implements ResponseFormat {
    @Override
    public org.assistants4j.api.ResponseFormat current() {
      return new org.assistants4j.api.ResponseFormat.Unknown(json);
    }
  }
}
