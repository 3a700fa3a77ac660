package org.assistants4j.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** An interface of which a test implements only what it needs. */
final class Stub {
  private Stub() {}

  /**
   * @param part has public methods of the interface; all others are unsupported
   */
  static <T> T of(Class<T> type, Object part) {
    Object stub =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(part, method, arguments));
    return type.cast(stub);
  }

  private static Object call(Object part, Method method, Object[] arguments) throws Throwable {
    Method own;
    try {
      own = part.getClass().getMethod(method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException notNeeded) {
      throw new UnsupportedOperationException(method.toString(), notNeeded);
    }
    own.setAccessible(true);
    try {
      return own.invoke(part, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
