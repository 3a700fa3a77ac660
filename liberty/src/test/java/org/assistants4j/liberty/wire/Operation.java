package org.assistants4j.liberty.wire;

/** An operation of the API: a method and the template of a path below {@code /v1}. */
record Operation(String method, String path) {
  /** Reads what {@link #toString} says. */
  static Operation of(String text) {
    String[] parts = text.split(" ");
    return new Operation(parts[0], parts[1]);
  }

  /** Whether it is no part of the Assistants API alone, and the same in all its versions. */
  boolean unversioned() {
    return path.startsWith("/files") || path.startsWith("/models");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
