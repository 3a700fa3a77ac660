package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As on a server without Jakarta Validation, enterprise beans and transactions, or with some. */
class WithoutValidationTest {
  public static class Hotel {
    @Function
    public String book(@Param(name = "nights") @Max(14) int nights) {
      return "" + nights;
    }
  }

  /** Makes our classes anew, and does not know what the server does not have. */
  private static final class Bare extends ClassLoader {
    private final String missing;

    Bare(String missing) {
      super(WithoutValidationTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.matches(missing)) {
        throw new ClassNotFoundException(name);
      } else if (!name.matches("(org\\.assistants4j\\.function|jakarta\\.validation)\\..*")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = code.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException broken) {
        throw new ClassNotFoundException(name, broken);
      }
    }
  }

  @Test
  void functionsWorkAndNothingIsConstrained() throws ReflectiveOperationException {
    Bare server = new Bare("(jakarta\\.(validation|ejb|transaction)|org\\.hibernate)\\..*");
    assertThrows(ClassNotFoundException.class, () -> server.loadClass(Max.class.getName()));
    Object functions = functions(server);

    var call = functions.getClass().getMethod("call", String.class, String.class);

    assertEquals("15", call.invoke(functions, "book", "{\"nights\":15}"));
  }

  @Test
  void constraintsThatNobodyCanCheckAreRefused() {
    Bare server = new Bare("org\\.hibernate\\..*");
    Thread.currentThread().setContextClassLoader(server);

    var refused = assertThrows(InvocationTargetException.class, () -> functions(server));

    assertEquals(
        "@Function org.assistants4j.function.WithoutValidationTest$Hotel.book has constraints of"
            + " Jakarta Validation, but there is no provider to check them: add the server's"
            + " feature for it or a library such as Hibernate Validator.",
        refused.getCause().getMessage());
  }

  @AfterEach
  void leave() {
    Thread.currentThread().setContextClassLoader(WithoutValidationTest.class.getClassLoader());
  }

  private static Object functions(Bare server) throws ReflectiveOperationException {
    Object hotel = server.loadClass(Hotel.class.getName()).getConstructor().newInstance();
    return server
        .loadClass(Functions.class.getName())
        .getMethod("of", Object[].class)
        .invoke(null, (Object) new Object[] {hotel});
  }
}
