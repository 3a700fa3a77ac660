package org.assistants4j.api;

/**
 * A value that is a bare string on the wire, such as a status. Unlike an enum it can hold a word
 * that this version does not know.
 */
public interface StringValue {

  /** The word as it stands on the wire. */
  String value();
}
