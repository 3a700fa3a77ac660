package org.assistants4j.function;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.jspecify.annotations.Nullable;

/**
 * All {@link Function} methods of an application.
 *
 * <pre>{@code
 * String output = functions.call("get_weather", "{\"city\":\"Paris\"}");
 * }</pre>
 */
public final class Functions {
  private final Map<String, FunctionMethod> byName;
  private final ConstraintCheck constraints;
  private final Consumer<Runnable> elsewhere;
  private final Supplier<@Nullable Executor> executor;

  /**
   * @param elsewhere runs a call on a thread that is not the caller's
   */
  Functions(Collection<FunctionBean> beans, Consumer<Runnable> elsewhere) {
    byName = new TreeMap<>();
    beans.forEach(this::add);
    constraints = byName.isEmpty() ? ConstraintCheck.NONE : ConstraintCheck.find();
    byName.values().stream()
        .filter(FunctionMethod::constrained)
        .findFirst()
        .ifPresent(method -> ConstraintCheck.findFor(method.where()));
    this.elsewhere = elsewhere;
    this.executor = Threads::ofContainer;
  }

  private Functions(Functions same, Executor executor) {
    byName = same.byName;
    constraints = same.constraints;
    elsewhere = same.elsewhere;
    this.executor = () -> executor;
  }

  /**
   * The functions of these objects, for use without CDI. Their calls run on the caller's thread
   * where there is no container, unless an {@linkplain #on executor} is given.
   *
   * @throws IllegalArgumentException when a method cannot be offered, or a name is used twice
   */
  public static Functions of(Object... objects) {
    return new Functions(Arrays.stream(objects).map(FunctionBean::of).toList(), Runnable::run);
  }

  /**
   * The same functions, with threads of this executor for the calls of one round instead of the
   * container's.
   */
  public Functions on(Executor executor) {
    return new Functions(this, executor);
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
   * Calls a function for the model, on this thread. Never throws: what goes wrong becomes an output
   * {@code {"error": "..."}} that the model can act on, and what a function throws is logged.
   *
   * @param arguments a JSON object, as the model wrote it; null or blank for none
   */
  public String call(String name, @Nullable String arguments) {
    FunctionMethod method = byName.get(name);
    return method == null ? Calls.error(noSuch(name)) : Calls.call(method, arguments, constraints);
  }

  /** As {@link #answer(List, Around)}, with nothing around the calls. */
  public List<ToolOutput> answer(List<FunctionCall> calls) {
    return answer(calls, Around.NOTHING);
  }

  /**
   * Makes the calls of one round, beside each other as far as they may: on threads of the
   * container, with its context and a request context of their own. On this thread runs at least
   * one of them; every one whose bean belongs to the caller (request, session and other scopes than
   * application and dependent, enterprise singletons, and what such a bean is injected into); and
   * all of them within a transaction, where there is no executor, or where it has no thread to
   * spare.
   *
   * @return the outputs in the order of the calls
   * @throws CancellationException when this thread is interrupted, which it then still is; calls
   *     that have begun go on
   * @throws RuntimeException what {@code around} threw first, once all calls have ended
   */
  public List<ToolOutput> answer(List<FunctionCall> calls, Around around) {
    Round round = new Round(calls, call -> anywhere(call.function().name()), around, this);
    Executor threads = calls.size() < 2 || Threads.inTransaction() ? null : executor.get();
    return round.answer(
        threads == null ? null : call -> threads.execute(() -> elsewhere.accept(call)));
  }

  private boolean anywhere(String name) {
    FunctionMethod method = byName.get(name);
    return method != null && method.bean().anywhere();
  }

  private static String noSuch(String name) {
    return "There is no function named '" + name + "'.";
  }
}
