package org.assistants4j.telemetry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a span is about when it starts.
 *
 * @param name of low cardinality, no ids in it
 * @param remote whether the work is done by another process
 * @param attributes values that are texts or {@link Long}s
 */
public record SpanSpec(String name, boolean remote, Map<String, Object> attributes) {
  public SpanSpec {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Work in this process that the conventions have no name for. */
  public static SpanSpec of(String name) {
    return new SpanSpec(name, false, Map.of());
  }

  /**
   * One question to an assistant, from asking to the whole answer.
   *
   * @param assistant its name; null when it is not known
   * @param remote whether another process answers
   */
  public static SpanSpec invokeAgent(@Nullable String assistant, boolean remote) {
    return operation(GenAi.INVOKE_AGENT, assistant, remote)
        .with(GenAi.PROVIDER, GenAi.OPENAI)
        .with(GenAi.AGENT_NAME, assistant);
  }

  /**
   * One answer of a model.
   *
   * @param provider whose form of telemetry the model has, such as {@link GenAi#OPENAI}
   * @param model the name that is asked for
   * @param remote whether the model runs in another process
   */
  public static SpanSpec chat(String provider, String model, boolean remote) {
    return operation(GenAi.CHAT, model, remote)
        .with(GenAi.PROVIDER, provider)
        .with(GenAi.REQUEST_MODEL, model);
  }

  /**
   * One call of a tool.
   *
   * @param type {@link GenAi#FUNCTION} or {@link GenAi#DATASTORE}
   */
  public static SpanSpec executeTool(String tool, String callId, String type) {
    return operation(GenAi.EXECUTE_TOOL, tool, false)
        .with(GenAi.TOOL_NAME, tool)
        .with(GenAi.TOOL_CALL_ID, callId)
        .with(GenAi.TOOL_TYPE, type);
  }

  private static SpanSpec operation(String name, @Nullable String object, boolean remote) {
    String of = object == null || object.isBlank() ? name : name + " " + object;
    return new SpanSpec(of, remote, Map.of(GenAi.OPERATION, name));
  }

  /** With one more value; null adds nothing. */
  public SpanSpec with(String key, @Nullable String value) {
    return value == null ? this : added(key, value);
  }

  /** With one more number. */
  public SpanSpec with(String key, long value) {
    return added(key, value);
  }

  private SpanSpec added(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(attributes);
    more.put(key, value);
    return new SpanSpec(name, remote, more);
  }
}
