package org.assistants4j.chat;

/** Where the events of an answer go. What cannot be sent is lost; nothing is thrown. */
interface Outlet extends AutoCloseable {

  void send(String event, String json);

  @Override
  void close();
}
