package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** As on a server that has neither Jakarta Validation nor enterprise beans nor transactions. */
class WithoutValidationTest {
  public static class Hotel {
    @Function
    public String book(@Param(name = "nights") @Max(14) int nights) {
      return "" + nights;
    }
  }

  /** Makes our classes anew, and does not know what the server does not have. */
  private static final class Bare extends ClassLoader {
    Bare() {
      super(WithoutValidationTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.matches("(jakarta\\.(validation|ejb|transaction)|org\\.hibernate)\\..*")) {
        throw new ClassNotFoundException(name);
      } else if (!name.startsWith("org.assistants4j.function.")) {
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
    Bare server = new Bare();
    assertThrows(ClassNotFoundException.class, () -> server.loadClass(Max.class.getName()));
    Object hotel = server.loadClass(Hotel.class.getName()).getConstructor().newInstance();
    Class<?> type = server.loadClass(Functions.class.getName());
    Object functions =
        type.getMethod("of", Object[].class).invoke(null, (Object) new Object[] {hotel});

    var call = type.getMethod("call", String.class, String.class);

    assertEquals("15", call.invoke(functions, "book", "{\"nights\":15}"));
  }
}
