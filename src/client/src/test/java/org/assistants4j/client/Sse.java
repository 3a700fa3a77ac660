package org.assistants4j.client;

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

  static String done() {
    return event("done", "[DONE]");
  }

  static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
