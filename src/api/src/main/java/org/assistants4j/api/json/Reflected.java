package org.assistants4j.api.json;

import java.lang.reflect.InvocationTargetException;

/** Calls by reflection that fail as the called code fails. */
final class Reflected {
  private Reflected() {}

  interface Call {
    Object run() throws ReflectiveOperationException;
  }

  static Object call(Call call) {
    try {
      return call.run();
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
