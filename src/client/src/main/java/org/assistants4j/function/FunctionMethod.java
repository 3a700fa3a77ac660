package org.assistants4j.function;

import jakarta.json.JsonObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.function.Members.Member;
import org.jspecify.annotations.Nullable;

/**
 * A method that the model may call.
 *
 * @param constrained whether a parameter, or what is in it, shows a constraint
 */
record FunctionMethod(
    FunctionBean bean,
    Method method,
    Members parameters,
    boolean constrained,
    FunctionDefinition definition) {

  /**
   * @throws IllegalArgumentException when the model could not call it
   */
  static FunctionMethod of(FunctionBean bean, Method method) {
    String where = where(method);
    check(method, where);
    method.setAccessible(true);
    ArgumentTypes types = new ArgumentTypes(where);
    Members parameters = parameters(method, where, types);
    Function function = method.getAnnotation(Function.class);
    String description = function.description().isEmpty() ? null : function.description();
    try {
      return new FunctionMethod(
          bean,
          method,
          parameters,
          types.constrained(),
          new FunctionDefinition(name(function, method), description, parameters.schema()));
    } catch (InvalidParameterException unfit) {
      throw new IllegalArgumentException(where + ": " + unfit.getMessage(), unfit);
    }
  }

  private static void check(Method method, String where) {
    if (!Modifier.isPublic(method.getModifiers())) {
      throw new IllegalArgumentException(where + " must be public.");
    }
    Class<?> result = method.getReturnType();
    if (CompletionStage.class.isAssignableFrom(result)
        || Future.class.isAssignableFrom(result)
        || Flow.Publisher.class.isAssignableFrom(result)) {
      throw new IllegalArgumentException(
          where
              + " returns a "
              + result.getSimpleName()
              + ", which promises a result: it must return the result itself.");
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
    return function.name().isEmpty() ? SnakeCase.of(method.getName()) : function.name();
  }

  private static Members parameters(Method method, String where, ArgumentTypes types) {
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Parameter parameter : method.getParameters()) {
      Param param = parameter.getAnnotation(Param.class);
      String name = name(parameter, param, where);
      if (!names.add(name)) {
        throw new IllegalArgumentException(where + " has two parameters named '" + name + "'.");
      }
      members.add(
          new Member(
              name, param == null ? "" : param.description(), types.of(Declared.of(parameter))));
    }
    return new Members(List.copyOf(members));
  }

  private static String name(Parameter parameter, @Nullable Param param, String where) {
    if (param != null && !param.name().isEmpty()) {
      return param.name();
    } else if (!parameter.isNamePresent()) {
      throw new IllegalArgumentException(
          where + " has a parameter without a name: compile with -parameters or add @Param.");
    }
    return parameter.getName();
  }

  /**
   * Calls it, on a proxy of the bean where it has one, so that its interceptors take part.
   *
   * @throws ArgumentException when the arguments do not fit
   * @throws java.lang.reflect.InvocationTargetException when it throws
   */
  @Nullable Object call(JsonObject arguments, ConstraintCheck constraints)
      throws ReflectiveOperationException {
    Object[] values = parameters.read(arguments, "");
    try (FunctionBean.Lease lease = bean.leases().get()) {
      List<String> problems =
          constraints.ofArguments(lease.object(), method, values, parameters.names());
      if (!problems.isEmpty()) {
        throw new ArgumentException(problems);
      }
      return method.invoke(lease.object(), values);
    }
  }
}
