package org.assistants4j.api.json;

/** Java's names and the wire's. */
final class Names {
  private Names() {}

  /** {@code createdAt} becomes {@code created_at}. */
  static String wire(String javaName) {
    StringBuilder name = new StringBuilder();
    for (char c : javaName.toCharArray()) {
      if (Character.isUpperCase(c)) {
        name.append('_').append(Character.toLowerCase(c));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }
}
