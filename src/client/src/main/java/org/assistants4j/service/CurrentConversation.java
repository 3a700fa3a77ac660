package org.assistants4j.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The conversation that a function is called from, on the thread that the function runs on. */
final class CurrentConversation {
  private static final ThreadLocal<@Nullable Conversation> CURRENT = new ThreadLocal<>();

  private CurrentConversation() {}

  static <T> T within(Conversation conversation, Supplier<T> work) {
    Conversation before = CURRENT.get();
    CURRENT.set(conversation);
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

  /**
   * @throws IllegalStateException when this thread runs a function of that very conversation, whose
   *     run would wait for itself
   */
  static void refuse(String threadId) {
    Conversation current = CURRENT.get();
    if (current != null && current.id().equals(threadId)) {
      throw new IllegalStateException(
          "A function cannot ask the conversation that waits for it; it may start another.");
    }
  }

  /** Whatever conversation is current when a method is called. */
  static Conversation proxy() {
    return (Conversation)
        Proxy.newProxyInstance(
            Conversation.class.getClassLoader(),
            new Class<?>[] {Conversation.class},
            (self, method, arguments) -> {
              try {
                return method.invoke(get(), arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private static Conversation get() {
    Conversation current = CURRENT.get();
    if (current == null) {
      throw new IllegalStateException(
          "There is no conversation here: it is there while a @Function method is called.");
    }
    return current;
  }
}
