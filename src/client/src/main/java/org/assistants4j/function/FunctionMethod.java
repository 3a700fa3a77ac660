package org.assistants4j.function;

import jakarta.json.JsonObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.function.Members.Member;
import org.jspecify.annotations.Nullable;

/** A method that the model may call. */
record FunctionMethod(
    FunctionBean bean, Method method, Members parameters, FunctionDefinition definition) {

  /**
   * @throws IllegalArgumentException when the model could not call it
   */
  static FunctionMethod of(FunctionBean bean, Method method) {
    String where = where(method);
    if (!Modifier.isPublic(method.getModifiers())) {
      throw new IllegalArgumentException(where + " must be public.");
    }
    method.setAccessible(true);
    Members parameters = parameters(method, where);
    Function function = method.getAnnotation(Function.class);
    String description = function.description().isEmpty() ? null : function.description();
    try {
      return new FunctionMethod(
          bean,
          method,
          parameters,
          new FunctionDefinition(name(function, method), description, parameters.schema()));
    } catch (InvalidParameterException unfit) {
      throw new IllegalArgumentException(where + ": " + unfit.getMessage(), unfit);
    }
  }

  String name() {
    return definition.name();
  }

  String where() {
    return where(method);
  }

  private static String where(Method method) {
    return "@Function " + method.getDeclaringClass().getName() + "." + method.getName();
  }

  private static String name(Function function, Method method) {
    return function.name().isEmpty()
        ? method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT)
        : function.name();
  }

  private static Members parameters(Method method, String where) {
    List<Member> members = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      Param param = parameter.getAnnotation(Param.class);
      boolean named = param != null && !param.name().isEmpty();
      if (!named && !parameter.isNamePresent()) {
        throw new IllegalArgumentException(
            where + " has a parameter without a name: compile with -parameters or add @Param.");
      }
      members.add(
          new Member(
              named ? param.name() : parameter.getName(),
              ArgumentTypes.description(param),
              new ArgumentTypes(where).of(parameter.getParameterizedType())));
    }
    return new Members(List.copyOf(members));
  }

  /**
   * Calls it.
   *
   * @throws ArgumentException when the arguments do not fit
   * @throws java.lang.reflect.InvocationTargetException when it throws
   */
  @Nullable Object call(JsonObject arguments) throws ReflectiveOperationException {
    Object[] values = parameters.read(arguments, "");
    try (FunctionBean.Lease lease = bean.leases().get()) {
      return method.invoke(lease.object(), values);
    }
  }
}
