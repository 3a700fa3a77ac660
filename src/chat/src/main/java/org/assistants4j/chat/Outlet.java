package org.assistants4j.chat;

/** Where the events of an answer go. What cannot be sent is lost; nothing is thrown. */
interface Outlet extends AutoCloseable {

  /** Of whoever waits for the whole answer alone. */
  Outlet NONE =
      new Outlet() {
        @Override
        public void send(String event, String json) {}

        @Override
        public void close() {}
      };

  /** May be called by several threads. */
  void send(String event, String json);

  @Override
  void close();
}
