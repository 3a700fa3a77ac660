package org.assistants4j.function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the beans that must be called on the caller's thread: those whose instance belongs to it,
 * or that have something injected which does.
 */
final class CallersOwn {
  /** Another scope may hang on the caller's thread, as those of request and session do. */
  private static final Set<Class<? extends Annotation>> EVERYWHERE_THE_SAME =
      Set.of(ApplicationScoped.class, Dependent.class, Singleton.class);

  /** The container lets one thread in; if that is the caller, another would wait for it forever. */
  private static final Set<String> ONE_AT_A_TIME =
      Set.of("jakarta.ejb.Singleton", "jakarta.ejb.Stateful");

  private final BeanManager manager;
  private final Set<Bean<?>> seen = new HashSet<>();

  private CallersOwn(BeanManager manager) {
    this.manager = manager;
  }

  static boolean is(Bean<?> bean, BeanManager manager) {
    return new CallersOwn(manager).is(bean);
  }

  private boolean is(Bean<?> bean) {
    if (!seen.add(bean)) {
      return false;
    }
    return !EVERYWHERE_THE_SAME.contains(bean.getScope())
        || isOneAtATime(bean.getBeanClass())
        || bean.getInjectionPoints().stream().anyMatch(this::isInjected);
  }

  private static boolean isOneAtATime(Class<?> type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(each -> ONE_AT_A_TIME.contains(each.annotationType().getName()));
  }

  private boolean isInjected(InjectionPoint point) {
    Type type = wanted(point.getType());
    if (!(type instanceof Class<?>) && !(type instanceof ParameterizedType)) {
      return false;
    }
    Annotation[] qualifiers = point.getQualifiers().toArray(Annotation[]::new);
    return manager.getBeans(type, qualifiers).stream().anyMatch(this::is);
  }

  /** What an {@code Instance} or a {@code Provider} will give. */
  private static Type wanted(Type type) {
    return type instanceof ParameterizedType generic
            && (generic.getRawType() == Instance.class || generic.getRawType() == Provider.class)
        ? generic.getActualTypeArguments()[0]
        : type;
  }
}
