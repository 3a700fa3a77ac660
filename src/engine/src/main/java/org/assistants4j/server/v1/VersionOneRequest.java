package org.assistants4j.server.v1;

/** A request as version 1 has it. Being a record of its own it refuses what came with version 2. */
public interface VersionOneRequest {

  /** The same as version 2 asks it. */
  Object current();
}
