package org.assistants4j.function;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the {@link Function} methods of all beans of the application. */
@Dependent
class FunctionBeans {

  @Produces
  @Singleton
  Functions functions(BeanManager manager) {
    List<FunctionBean> beans =
        manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .filter(FunctionBeans::hasFunctions)
            .map(bean -> functionBean(manager, bean))
            .toList();
    return new Functions(beans, task -> withRequest(manager, task));
  }

  private static FunctionBean functionBean(BeanManager manager, Bean<?> bean) {
    return new FunctionBean(
        bean.getBeanClass(), !CallersOwn.is(bean, manager), () -> lease(manager, bean));
  }

  /** On a thread that serves no request, a bean of that scope would have no place to live. */
  private static void withRequest(BeanManager manager, Runnable task) {
    var controller = manager.createInstance().select(RequestContextController.class).get();
    boolean ours = controller.activate();
    try {
      task.run();
    } finally {
      if (ours) {
        controller.deactivate();
      }
    }
  }

  /**
   * A produced bean names the class of its producer, which is among its own types only by chance.
   */
  private static boolean hasFunctions(Bean<?> bean) {
    Class<?> type = bean.getBeanClass();
    return bean.getTypes().contains(type) && declaresFunctions(type);
  }

  private static boolean declaresFunctions(Class<?> type) {
    try {
      for (Class<?> at = type; at != null; at = at.getSuperclass()) {
        for (var method : at.getDeclaredMethods()) {
          if (method.isAnnotationPresent(Function.class)) {
            return true;
          }
        }
      }
      return false;
    } catch (LinkageError optionalPartMissing) {
      // A host may carry beans whose optional libraries it does not have; they are not ours.
      return false;
    }
  }

  private static FunctionBean.Lease lease(BeanManager manager, Bean<?> bean) {
    CreationalContext<?> context = manager.createCreationalContext(bean);
    Object reference = manager.getReference(bean, bean.getBeanClass(), context);
    boolean ours = bean.getScope() == Dependent.class;
    return new FunctionBean.Lease() {
      @Override
      public Object object() {
        return reference;
      }

      @Override
      public void close() {
        if (ours) {
          context.release();
        }
      }
    };
  }
}
