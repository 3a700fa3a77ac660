package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.Dependent;

/** Tells whose classes a thread sees. */
@Dependent
public class Place {
  public boolean loaded() {
    try {
      Class<?> found =
          Thread.currentThread().getContextClassLoader().loadClass(Seen.class.getName());
      return found == Seen.class;
    } catch (ClassNotFoundException elsewhere) {
      throw new IllegalStateException(elsewhere);
    }
  }
}
