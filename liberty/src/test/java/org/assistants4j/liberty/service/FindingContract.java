package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ConversationPage;
import org.assistants4j.service.ConversationSummary;
import org.junit.jupiter.api.Test;

/** Conversations are found by their tags, where the server lists threads. */
public abstract class FindingContract extends FilesContract {
  private final String customer = "A & B = " + UUID.randomUUID();

  private Conversation started(String order) {
    return service().start(Map.of("customer", customer, "order [no]", order));
  }

  private ConversationPage ofCustomer(int limit, String after) {
    return service().conversations(Map.of("customer", customer), limit, after);
  }

  private static List<String> ids(ConversationPage page) {
    return page.conversations().stream().map(ConversationSummary::id).toList();
  }

  @Test
  void conversationsAreFoundByTheirTagsNewestFirst() {
    Conversation first = started("1+1");
    Conversation second = started("ü");
    service().start(Map.of("customer", "another"));

    assertEquals(List.of(second.id(), first.id()), ids(ofCustomer(20, null)));
    Map<String, String> both = Map.of("customer", customer, "order [no]", "1+1");
    assertEquals(List.of(first.id()), ids(service().conversations(both, 20, null)));
    assertEquals(1, service().conversations(Map.of(), 1, null).conversations().size());
  }

  @Test
  void theyComeInPages() {
    Conversation first = started("1");
    Conversation second = started("2");
    Conversation third = started("3");

    ConversationPage newest = ofCustomer(2, null);
    ConversationPage oldest = ofCustomer(2, second.id());

    assertEquals(List.of(third.id(), second.id()), ids(newest));
    assertTrue(newest.hasMore());
    assertEquals(List.of(first.id()), ids(oldest));
    assertFalse(oldest.hasMore());
  }

  @Test
  void whatIsFoundTellsItsTagsAndTitle() {
    Instant before = Instant.now().minusSeconds(5);
    started("1").rename("Rooms");

    ConversationSummary found = ofCustomer(20, null).conversations().get(0);

    assertEquals(Map.of("customer", customer, "order [no]", "1", "title", "Rooms"), found.tags());
    assertEquals(Optional.of("Rooms"), found.title());
    assertTrue(found.startedAt().isAfter(before));
    assertEquals(List.of(), found.conversation().history());
  }

  @Test
  void threadsOfOthersAreNotFound() {
    backend()
        .threads()
        .create(new CreateThreadRequest(null, null, Map.of("customer", customer), null));

    assertEquals(List.of(), ids(ofCustomer(20, null)));
  }

  @Test
  void aPageAfterAConversationThatIsNoMoreIsRefused() {
    Conversation gone = started("1");
    gone.delete();

    ApiException refused = assertThrows(ApiException.class, () -> ofCustomer(20, gone.id()));

    assertEquals(404, refused.status());
  }

  @Test
  void aSearchIsBounded() {
    assertThrows(IllegalArgumentException.class, () -> ofCustomer(0, null));
    assertThrows(IllegalArgumentException.class, () -> ofCustomer(101, null));
    Map<String, String> ours = Map.of("managed_by", "x");
    assertThrows(IllegalArgumentException.class, () -> service().conversations(ours, 20, null));
  }
}
