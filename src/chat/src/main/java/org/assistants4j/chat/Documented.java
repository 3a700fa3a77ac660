package org.assistants4j.chat;

/** Examples that the OpenAPI document shows. */
final class Documented {
  static final String ASK =
      "With Accept: text/event-stream the answer comes as events: started {id, conversation} at"
          + " once; delta {text} and tool as the answer comes; citation and file when it has ended;"
          + " at last done, which is the whole answer, or error {message, code, retry, retryAfter}."
          + " The same id again asks nothing twice: it tells the answer of the first time, and asks"
          + " again when that failed or was stopped.";
  static final String QUESTION =
      "{\"message\": \"Which rooms are free tomorrow?\", \"id\": \"q-17\"}";
  static final String ANSWER =
      "{\"id\": \"q-17\", \"reply\": \"The blue room is free [1].\", \"status\": \"complete\","
          + " \"citations\": [{\"number\": 1, \"file\": \"rooms.txt\"}], \"files\": [],"
          + " \"tools\": []}";
  static final String EVENTS =
      "event: started\ndata: {\"id\":\"q-17\",\"conversation\":\"h7Vd2kQ9sXc4mN1pRt6wBg\"}\n\n"
          + "event: delta\ndata: {\"text\":\"The blue room \"}\n\n"
          + "event: delta\ndata: {\"text\":\"is free.\"}\n\n"
          + "event: done\ndata: {\"id\":\"q-17\",\"reply\":\"The blue room is free.\","
          + "\"status\":\"complete\",\"citations\":[],\"files\":[],\"tools\":[]}\n\n";
  static final String TOO_MANY =
      "{\"error\": {\"message\": \"Only 20 messages are taken in a minute. Try again in 12 s.\","
          + " \"type\": \"invalid_request_error\", \"param\": null, \"code\": \"too_many_asks\"}}";
  static final String HISTORY =
      "{\"conversation\": \"h7Vd2kQ9sXc4mN1pRt6wBg\", \"title\": null, \"answering\": false,"
          + " \"earlier\": null, \"messages\": [{\"id\": \"q-17\", \"role\": \"user\","
          + " \"text\": \"Which rooms are free tomorrow?\", \"at\": \"2026-11-21T20:00:00Z\","
          + " \"status\": \"complete\", \"citations\": [], \"files\": [], \"tools\": []}]}";
  static final String ABOUT =
      "{\"assistant\": \"Assistant\", \"model\": {\"name\": \"llama3.1\", \"offline\": false},"
          + " \"person\": \"ann\", \"limits\": {\"message\": 256000, \"files\": 10,"
          + " \"fileBytes\": 20971520, \"fileTypes\": [\".txt\", \".md\"],"
          + " \"imageTypes\": [\"image/png\"]}}";
  static final String CONVERSATIONS =
      "{\"conversations\": [{\"id\": \"h7Vd2kQ9sXc4mN1pRt6wBg\","
          + " \"title\": \"Which rooms are free tomorrow?\", \"at\": \"2026-11-21T20:00:00Z\","
          + " \"current\": true}], \"more\": null}";
  static final String UPLOADED =
      "{\"files\": [{\"id\": \"Zk3vJw0h5sQm1b7Yt9cR2g\", \"name\": \"rooms.txt\","
          + " \"image\": false, \"type\": \"text/plain\","
          + " \"url\": \"files/Zk3vJw0h5sQm1b7Yt9cR2g\", \"bytes\": 33, \"state\": \"reading\"}]}";

  private Documented() {}
}
