package org.assistants4j.client;

import jakarta.ws.rs.sse.InboundSseEvent;
import java.lang.reflect.Proxy;

/** Texts as a server streams them. */
final class Sse {
  private Sse() {}

  static String run(String status) {
    return """
    {"id":"run_1","object":"thread.run","created_at":1,"thread_id":"thread_1",\
    "assistant_id":"asst_1","status":"%s","model":"m","instructions":"","tools":[],\
    "metadata":{},"parallel_tool_calls":true}\
    """
        .formatted(status);
  }

  static String runEvent(String status) {
    return event("thread.run." + status, run(status));
  }

  static String delta(String text) {
    return event(
        "thread.message.delta",
        "{\"id\":\"msg_1\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":["
            + "{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\""
            + text
            + "\"}}]}}");
  }

  static String message(String id, String text) {
    return """
    {"id":"%s","object":"thread.message","created_at":1,"thread_id":"thread_1",\
    "status":"completed","role":"assistant","content":[{"type":"text",\
    "text":{"value":"%s","annotations":[]}}],"run_id":"run_1","metadata":{}}\
    """
        .formatted(id, text);
  }

  static String messageStep(String id, String messageId) {
    return step(
        id,
        "message_creation",
        "{\"type\":\"message_creation\",\"message_creation\":{\"message_id\":\""
            + messageId
            + "\"}}");
  }

  static String callStep(String id, String callId) {
    return step(
        id,
        "tool_calls",
        "{\"type\":\"tool_calls\",\"tool_calls\":[{\"id\":\""
            + callId
            + "\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\","
            + "\"output\":\"5\"}}]}");
  }

  private static String step(String id, String type, String details) {
    return """
    {"id":"%s","object":"thread.run.step","created_at":1,"assistant_id":"asst_1",\
    "thread_id":"thread_1","run_id":"run_1","type":"%s","status":"completed",\
    "step_details":%s}\
    """
        .formatted(id, type, details);
  }

  static String page(String... objects) {
    return "{\"object\":\"list\",\"data\":[" + String.join(",", objects) + "],\"has_more\":false}";
  }

  static String done() {
    return event("done", "[DONE]");
  }

  /** An event as a REST client reads it. */
  static InboundSseEvent inbound(String name, String data) {
    return (InboundSseEvent)
        Proxy.newProxyInstance(
            Sse.class.getClassLoader(),
            new Class<?>[] {InboundSseEvent.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getName" -> name;
                  case "readData" -> data;
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
