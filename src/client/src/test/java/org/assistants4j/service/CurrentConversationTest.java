package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.assistants4j.api.ApiException;
import org.junit.jupiter.api.Test;

class CurrentConversationTest {
  private final Conversation proxy = CurrentConversation.proxy();

  /** A conversation that knows its id and refuses to be deleted. */
  public record Known(String id) {
    public void delete() {
      throw ApiException.notFound("No thread found with id '" + id + "'.");
    }
  }

  private static Conversation known(String id) {
    return Stub.of(Conversation.class, new Known(id));
  }

  private static CurrentConversation current(String id) {
    return CurrentConversation.of(known(id));
  }

  @Test
  void whatIsInjectedIsTheOneThatAsks() {
    assertEquals("thread_1", current("thread_1").within(proxy::id));
    assertThrows(IllegalStateException.class, proxy::id);
  }

  @Test
  void oneWithinAnotherIsLeftForTheOther() {
    String seen =
        current("thread_1")
            .within(() -> proxy.id() + current("thread_2").within(proxy::id) + proxy.id());

    assertEquals("thread_1thread_2thread_1", seen);
  }

  @Test
  void allThatWaitAreKnownAlsoOnOtherThreads() {
    CurrentConversation inner = current("thread_1").within(() -> current("thread_2"));

    assertTrue(inner.within(() -> CurrentConversation.waits("thread_1")));
    assertTrue(
        CompletableFuture.supplyAsync(
                () -> inner.within(() -> CurrentConversation.waits("thread_1")))
            .join());
    assertFalse(inner.within(() -> CurrentConversation.waits("thread_3")));
    assertFalse(CurrentConversation.waits("thread_1"));
  }

  @Test
  void whatItThrowsIsThrownAsItIs() {
    assertThrows(
        ApiException.class,
        () ->
            current("thread_1")
                .within(
                    () -> {
                      proxy.delete();
                      return "";
                    }));
  }

  @Test
  void whoLooksAtItNeedsNoConversation() {
    assertEquals("The conversation that a function is called from", proxy.toString());
    assertEquals(proxy, proxy);
    assertNotEquals(proxy, CurrentConversation.proxy());
    assertEquals(proxy.hashCode(), proxy.hashCode());
  }
}
