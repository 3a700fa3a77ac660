package org.assistants4j.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The conversation that a function is called from, on the thread that the function runs on. */
final class CurrentConversation {
  private static final ThreadLocal<@Nullable CurrentConversation> CURRENT = new ThreadLocal<>();

  private final Conversation conversation;
  private final @Nullable CurrentConversation outer;

  private CurrentConversation(Conversation conversation, @Nullable CurrentConversation outer) {
    this.conversation = conversation;
    this.outer = outer;
  }

  /** One that asks, perhaps out of a function of another that this thread calls. */
  static CurrentConversation of(Conversation conversation) {
    return new CurrentConversation(conversation, CURRENT.get());
  }

  /** Does something that sees this one, on whatever thread. */
  <T> T within(Supplier<T> work) {
    CurrentConversation before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** Whether a function is called here for which that conversation waits, directly or not. */
  static boolean waits(String threadId) {
    CurrentConversation at = CURRENT.get();
    while (at != null && !at.conversation.id().equals(threadId)) {
      at = at.outer;
    }
    return at != null;
  }

  /** Whatever conversation is current when a method is called. */
  static Conversation proxy() {
    return (Conversation)
        Proxy.newProxyInstance(
            Conversation.class.getClassLoader(),
            new Class<?>[] {Conversation.class},
            (self, method, arguments) -> {
              try {
                return method.getDeclaringClass() == Object.class
                    ? ofObject(self, method, arguments)
                    : method.invoke(get(), arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  /** Who only looks at it, such as a debugger or a log, needs no conversation. */
  private static Object ofObject(Object self, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      default -> "The conversation that a function is called from";
    };
  }

  private static Conversation get() {
    CurrentConversation current = CURRENT.get();
    if (current == null) {
      throw new IllegalStateException(
          "There is no conversation here: it is there while a @Function method is called.");
    }
    return current.conversation;
  }
}
