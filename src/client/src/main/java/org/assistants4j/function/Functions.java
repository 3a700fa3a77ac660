package org.assistants4j.function;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assistants4j.api.FunctionDefinition;

/**
 * All {@link Function} methods of an application.
 *
 * <pre>{@code
 * String output = functions.call("get_weather", "{\"city\":\"Paris\"}");
 * }</pre>
 */
public final class Functions {
  private static final Logger LOG = System.getLogger(Functions.class.getName());

  private final Map<String, FunctionMethod> byName = new TreeMap<>();

  Functions(Collection<FunctionBean> beans) {
    beans.forEach(this::add);
  }

  /**
   * The functions of these objects.
   *
   * @throws IllegalArgumentException when a method cannot be offered, or a name is used twice
   */
  public static Functions of(Object... objects) {
    return new Functions(Arrays.stream(objects).map(FunctionBean::of).toList());
  }

  private void add(FunctionBean bean) {
    Set<String> overridden = new HashSet<>();
    for (Class<?> type = bean.type(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        boolean first =
            overridden.add(method.getName() + Arrays.toString(method.getParameterTypes()));
        if (first && !method.isBridge() && method.isAnnotationPresent(Function.class)) {
          add(FunctionMethod.of(bean, method));
        }
      }
    }
  }

  private void add(FunctionMethod method) {
    FunctionMethod other = byName.putIfAbsent(method.name(), method);
    if (other != null) {
      throw new IllegalArgumentException(
          "The name '"
              + method.name()
              + "' is used by two functions: "
              + other.where()
              + " and "
              + method.where()
              + ".");
    }
  }

  /** The names, in alphabetical order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /**
   * How a function is offered to the model.
   *
   * @throws IllegalArgumentException when there is no function of this name
   */
  public FunctionDefinition definition(String name) {
    FunctionMethod method = byName.get(name);
    if (method == null) {
      throw new IllegalArgumentException(noSuch(name));
    }
    return method.definition();
  }

  /**
   * Calls a function for the model. Never throws: what goes wrong becomes an output {@code
   * {"error": "..."}} that the model can act on, and what a function throws is logged.
   *
   * @param arguments a JSON object, as the model wrote it
   */
  public String call(String name, String arguments) {
    FunctionMethod method = byName.get(name);
    if (method == null) {
      return error(noSuch(name));
    }
    try {
      return Output.text(method.call(parse(arguments)), method.method().getReturnType());
    } catch (ArgumentException unfit) {
      return error(unfit.getMessage());
    } catch (InvocationTargetException thrown) {
      return failed(name, thrown.getCause());
    } catch (ReflectiveOperationException | RuntimeException impossible) {
      return failed(name, impossible);
    }
  }

  private static String failed(String name, Throwable why) {
    LOG.log(
        Level.WARNING, "Function " + name + " failed; the model is told only that it did.", why);
    return error(name + " failed.");
  }

  private static JsonObject parse(String arguments) {
    if (arguments == null || arguments.isBlank()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (var reader = Json.createReader(new StringReader(arguments))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException notJson) {
      throw new ArgumentException("The arguments are not a JSON object.", notJson);
    }
  }

  private static String noSuch(String name) {
    return "There is no function named '" + name + "'.";
  }

  private static String error(String message) {
    return Json.createObjectBuilder().add("error", message).build().toString();
  }
}
