package org.assistants4j.liberty.wire;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API's published description of one version: what is an answer, and what is an event. */
final class Description {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String JSON = "application/json";

  private final JsonNode document;
  private final ObjectNode definitions;
  private final Map<String, Schema> events = new HashMap<>();
  private final Map<Operation, Schema> answers = new HashMap<>();
  private final Schema error;

  private Description(JsonNode document) {
    this.document = document;
    this.definitions = StrictSchemas.of(document.at("/components/schemas"));
    allowWhatIsSet("reasoning_effort", "CreateAssistantRequest", "AssistantObject");
    allowWhatIsSet("reasoning_effort", "CreateRunRequest", "RunObject");
    allowWhatIsSet("description", "CreateVectorStoreRequest", "VectorStoreObject");
    this.error = compiled(definitions.get("ErrorResponse"));
    collectEvents(definitions.get("AssistantStreamEvent"));
  }

  /**
   * What a request can set and the described answer does not have. We tell it where it was set, so
   * that it can be read back.
   */
  private void allowWhatIsSet(String member, String request, String answer) {
    JsonNode schema = definitions.at("/" + request + "/properties/" + member);
    if (!schema.isMissingNode()) {
      ((ObjectNode) definitions.at("/" + answer + "/properties")).set(member, schema);
    }
  }

  static Description read(Path file) {
    return new Description(new YAMLMapper().readTree(file.toFile()));
  }

  /** What is wrong with a refusal; empty when nothing is. */
  List<String> errorMistakes(Exchange answer) {
    return mediaType(answer).equals(JSON)
        ? Mistakes.in(error, answer.body())
        : List.of(answer.status() + " of type '" + answer.type() + "'");
  }

  /** What is wrong with an answer of an operation; empty when nothing is. */
  List<String> answerMistakes(Operation operation, Exchange answer) {
    JsonNode content = document.at(pointer(operation));
    String type = mediaType(answer);
    if (answer.status() != 200) {
      return List.of("the status " + answer.status());
    }
    if (!content.has(type)) {
      return List.of("an answer of type '" + type + "' instead of " + content.propertyNames());
    }
    JsonNode schema = content.get(type).get("schema");
    return isRaw(schema) ? List.of() : Mistakes.in(answer(operation, schema), answer.body());
  }

  private static String mediaType(Exchange answer) {
    return answer.type().replaceAll(";.*", "").strip();
  }

  /** Bytes, or a stream whose events are looked at one by one. */
  private static boolean isRaw(JsonNode schema) {
    return schema.path("type").asString("").equals("string");
  }

  /** What is wrong with an event; empty when nothing is. */
  List<String> eventMistakes(ToldEvent event) {
    return Optional.ofNullable(events.get(event.name()))
        .map(schema -> Mistakes.in(schema, quoted(event.data())))
        .orElse(List.of("an event that is not described"));
  }

  private static String quoted(String data) {
    return data.startsWith("{") ? data : '"' + data + '"';
  }

  private static String pointer(Operation operation) {
    String path = operation.path().replace("/", "~1");
    return "/paths/" + path + "/" + operation.method().toLowerCase() + "/responses/200/content";
  }

  private Schema answer(Operation operation, JsonNode schema) {
    return answers.computeIfAbsent(operation, it -> compiled(StrictSchemas.strict(schema)));
  }

  private void collectEvents(JsonNode schema) {
    if (schema.has("$ref")) {
      collectEvents(definitions.get(schema.get("$ref").asString().replaceAll(".*/", "")));
    } else if (schema.has("oneOf")) {
      schema.get("oneOf").forEach(this::collectEvents);
    } else {
      JsonNode members = schema.get("properties");
      events.put(members.at("/event/enum/0").asString(), compiled(members.get("data")));
    }
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode root = (ObjectNode) schema.deepCopy();
    root.set("$defs", definitions);
    return REGISTRY.getSchema(root);
  }
}
