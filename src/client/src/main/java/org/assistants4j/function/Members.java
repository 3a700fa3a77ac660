package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Named values, in the order in which a method or a constructor takes them. */
record Members(List<Member> all) {

  /**
   * @param description for the model, empty for none
   */
  record Member(String name, String description, ArgumentType type) {

    JsonObject schema() {
      return description.isEmpty()
          ? type.schema()
          : JSON.createObjectBuilder(type.schema()).add("description", description).build();
    }
  }

  List<String> names() {
    return all.stream().map(Member::name).toList();
  }

  JsonObject schema() {
    var properties = JSON.createObjectBuilder();
    var required = JSON.createArrayBuilder();
    for (Member member : all) {
      properties.add(member.name(), member.schema());
      if (member.type().required()) {
        required.add(member.name());
      }
    }
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add("properties", properties)
        .add("required", required)
        .add("additionalProperties", false)
        .build();
  }

  /**
   * @param prefix of the names in messages, empty or ending with a dot
   */
  Object[] read(JsonObject object, String prefix) {
    return all.stream()
        .map(
            member ->
                member
                    .type()
                    .read(
                        object.getOrDefault(member.name(), JsonValue.NULL), prefix + member.name()))
        .toArray();
  }
}
