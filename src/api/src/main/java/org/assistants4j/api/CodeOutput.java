package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import org.jspecify.annotations.Nullable;

/** What code printed or drew; {@code index} stands only in a {@link RunStepDelta}. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "logs", type = CodeOutput.Logs.class),
      @JsonbSubtype(alias = "image", type = CodeOutput.Image.class)
    })
public sealed interface CodeOutput {

  record Logs(@Nullable Integer index, @Nullable String logs, JsonObject additionalProperties)
      implements CodeOutput {
    public Logs {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record Image(@Nullable Integer index, @Nullable ImageFile image, JsonObject additionalProperties)
      implements CodeOutput {
    public Image {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** Output that this version does not know. */
  record Unknown(JsonObject json) implements CodeOutput {}
}
