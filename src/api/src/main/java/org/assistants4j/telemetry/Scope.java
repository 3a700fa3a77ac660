package org.assistants4j.telemetry;

/** The time for which a span is the current one of a thread; closed on that thread. */
public interface Scope extends AutoCloseable {
  Scope NONE = () -> {};

  @Override
  void close();
}
