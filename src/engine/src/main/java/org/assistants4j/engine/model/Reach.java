package org.assistants4j.engine.model;

/**
 * Whether a model can be asked, as far as a look at its server tells.
 *
 * @param ready false when every question would fail
 * @param server scheme, host and port, or where else it is; no secret
 * @param seen what the look showed, in a few words
 */
public record Reach(boolean ready, String server, String seen) {
  static final Reach HERE = new Reach(true, "in this process", "ready");

  /** Nobody has looked yet. */
  static final Reach UNKNOWN = new Reach(false, "unknown", "not looked at yet");
}
