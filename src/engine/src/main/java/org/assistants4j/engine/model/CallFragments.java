package org.assistants4j.engine.model;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts the fragments of calls together. Only the first fragment of a call has its id and name; the
 * fragments of several calls may be interleaved; some servers give no id, others no index.
 */
final class CallFragments {
  private static final JsonPointer CALLS = JSON.createPointer("/choices/0/delta/tool_calls");

  private final ModelListener listener;
  private final List<Begun> begun = new ArrayList<>();

  CallFragments(ModelListener listener) {
    this.listener = listener;
  }

  /**
   * @param index the server's number, or -1 when it gives none
   */
  private record Begun(int index, String id) {}

  /** Tells the listener of the calls in a chunk; gives the chunk without them. */
  JsonObject takenFrom(JsonObject chunk) {
    if (!hasCalls(chunk) || !(CALLS.getValue(chunk) instanceof JsonArray calls)) {
      return chunk;
    }
    calls.stream().filter(JsonObject.class::isInstance).forEach(call -> take(call.asJsonObject()));
    return CALLS.remove(chunk);
  }

  private static boolean hasCalls(JsonObject chunk) {
    try {
      return CALLS.containsValue(chunk);
    } catch (JsonException e) {
      return false;
    }
  }

  private void take(JsonObject fragment) {
    JsonObject function =
        fragment.get("function") instanceof JsonObject object
            ? object
            : JsonValue.EMPTY_JSON_OBJECT;
    String name = function.getString("name", "");
    int number = numberOf(fragment, name);
    if (number < 0) {
      return;
    }
    String arguments = arguments(function);
    if (!arguments.isEmpty()) {
      listener.arguments(number, arguments);
    }
  }

  /** The call's number in this answer; -1 for a fragment that belongs to no call. */
  private int numberOf(JsonObject fragment, String name) {
    int index = fragment.getInt("index", -1);
    String id = fragment.getString("id", "");
    for (int number = begun.size() - 1; number >= 0; number--) {
      if (continues(begun.get(number), index, id, name)) {
        return number;
      }
    }
    if (name.isEmpty()) {
      return -1;
    }
    begun.add(new Begun(index, id));
    listener.call(begun.size() - 1, id, name);
    return begun.size() - 1;
  }

  private static boolean continues(Begun call, int index, String id, String name) {
    boolean sameId = id.isEmpty() || Objects.equals(id, call.id);
    return index < 0 ? name.isEmpty() && sameId : index == call.index && sameId;
  }

  /** Some servers send the arguments as an object. */
  private static String arguments(JsonObject function) {
    JsonValue value = function.get("arguments");
    return value instanceof JsonObject object
        ? object.toString()
        : function.getString("arguments", "");
  }
}
