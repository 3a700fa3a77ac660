package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Calls a method and tells how it went; nothing of it is ever thrown. */
final class Calls {
  private static final Logger LOG = System.getLogger(Calls.class.getName());
  private static final int LONGEST_ERROR = 10_000;

  private Calls() {}

  static String call(
      FunctionMethod method, @Nullable String arguments, ConstraintCheck constraints) {
    JsonObject given;
    try {
      given = parse(arguments);
    } catch (JsonException | IllegalStateException notJson) {
      LOG.log(Level.DEBUG, "Arguments of " + method.name() + " are no JSON object", notJson);
      return error("The arguments are not a JSON object.");
    }
    try {
      return Output.text(method.call(given, constraints), method.method().getReturnType());
    } catch (ArgumentException unfit) {
      return error(unfit.text("Argument"));
    } catch (FunctionException untellable) {
      LOG.log(Level.WARNING, "The model is not told what " + method.name() + " gave.", untellable);
      return error(untellable.getMessage());
    } catch (InvocationTargetException thrown) {
      return failed(method.name(), thrown.getCause());
    } catch (ReflectiveOperationException | RuntimeException impossible) {
      return failed(method.name(), impossible);
    }
  }

  private static JsonObject parse(@Nullable String arguments) {
    if (arguments == null || arguments.isBlank()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (var reader = JSON.createReader(new StringReader(arguments))) {
      return reader.readObject();
    }
  }

  private static String failed(String name, Throwable why) {
    if (why instanceof InterruptedException) {
      // It was meant for the thread, and not only for the function on it.
      Thread.currentThread().interrupt();
    }
    FunctionException told = meant(why);
    if (told != null) {
      LOG.log(Level.DEBUG, "Function " + name + " told the model why it failed.", why);
      return error(told.getMessage());
    }
    LOG.log(
        Level.WARNING, "Function " + name + " failed; the model is told only that it did.", why);
    return error(name + " failed.");
  }

  /** A container may have wrapped it. */
  private static @Nullable FunctionException meant(@Nullable Throwable thrown) {
    int deep = 0;
    for (Throwable at = thrown; at != null && deep < 20; at = at.getCause()) {
      if (at instanceof FunctionException meant && meant.getMessage() != null) {
        return meant;
      }
      deep++;
    }
    return null;
  }

  static String error(String message) {
    String told = message.substring(0, Math.min(message.length(), LONGEST_ERROR));
    return Output.clean(JSON.createObjectBuilder().add("error", told).build().toString());
  }
}
