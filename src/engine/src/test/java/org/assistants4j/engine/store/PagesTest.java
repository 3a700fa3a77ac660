package org.assistants4j.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.Message;
import org.assistants4j.api.Page;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.ScriptedModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All messages here are made in the same second, so that only the sequence orders them. */
class PagesTest {
  private EngineRig rig;
  private String thread;

  @BeforeEach
  void fiveMessages(@TempDir Path folder) {
    rig = new EngineRig(folder, new ScriptedModel(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    thread = rig.thread("1", "2", "3", "4", "5");
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void withoutOrderTheNewestComeFirst() {
    assertEquals(List.of("5", "4", "3", "2", "1"), texts(page(null, null, null, null)));
  }

  @Test
  void afterGoesOnBehindItsCursorInBothOrders() {
    assertEquals(List.of("3", "4"), texts(page(2, "asc", id("2"), null)));
    assertEquals(List.of("3", "2"), texts(page(2, "desc", id("4"), null)));
  }

  @Test
  void beforeGivesTheNearestAheadOfItsCursorInTheSameOrder() {
    assertEquals(List.of("2", "3"), texts(page(2, "asc", null, id("4"))));
    assertEquals(List.of("4", "3"), texts(page(2, "desc", null, id("2"))));
  }

  @Test
  void hasMoreIsExact() {
    assertTrue(page(4, "asc", null, null).hasMore());
    assertFalse(page(5, "asc", null, null).hasMore());
    assertFalse(page(2, "asc", id("3"), null).hasMore());
  }

  @Test
  void limitsOutsideTheirBoundsAreRefused() {
    assertEquals(
        "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101"
            + " instead.",
        assertThrows(InvalidParameterException.class, () -> page(101, null, null, null))
            .getMessage());
    assertThrows(InvalidParameterException.class, () -> page(-1, null, null, null));
    assertThrows(InvalidParameterException.class, () -> page(1, "up", null, null));
  }

  @Test
  void aCursorIsAnObjectOfTheList() {
    String elsewhere = rig.thread("Elsewhere");
    String other =
        rig.api().messages().list(elsewhere, 1, null, null, null, null).data().get(0).id();
    for (String cursor : List.of("msg_none", other)) {
      ApiException refused = assertThrows(ApiException.class, () -> page(1, null, cursor, null));
      assertEquals(404, refused.status());
      assertEquals("No message found with id '" + cursor + "'.", refused.getMessage());
    }
    assertThrows(ApiException.class, () -> page(1, null, null, "run_1"));
  }

  private Page<Message> page(Integer limit, String order, String after, String before) {
    return rig.api().messages().list(thread, limit, order, after, before, null);
  }

  private String id(String text) {
    return page(null, null, null, null).data().stream()
        .filter(message -> message.text().equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<String> texts(Page<Message> page) {
    return page.data().stream().map(Message::text).toList();
  }
}
