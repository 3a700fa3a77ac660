package org.assistants4j.client;

import jakarta.ws.rs.GET;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.assistants4j.api.FileUpload;
import org.jspecify.annotations.Nullable;

/** One call of a REST client. */
final class ClientCall implements Retries.Request {
  private final Object client;
  private final Method method;
  private final Object @Nullable [] arguments;
  private final ServerFaults faults;

  /**
   * @param arguments replaced where something must be known about their use
   */
  ClientCall(Object client, Method method, Object @Nullable [] arguments, ServerFaults faults) {
    this.client = client;
    this.method = method;
    this.arguments = watched(arguments);
    this.faults = faults;
  }

  private static Object @Nullable [] watched(Object @Nullable [] arguments) {
    return arguments == null
        ? null
        : Arrays.stream(arguments)
            .map(each -> each instanceof FileUpload upload ? OnceRead.watched(upload) : each)
            .toArray();
  }

  @Override
  public Object send() throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw faults.translate(cause);
      }
      throw thrown.getCause();
    }
  }

  @Override
  public boolean onlyReads() {
    return method.isAnnotationPresent(GET.class);
  }

  @Override
  public boolean sendable() {
    return arguments == null
        || Arrays.stream(arguments)
            .allMatch(each -> !(each instanceof FileUpload upload) || OnceRead.isWhole(upload));
  }
}
