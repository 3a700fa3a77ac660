package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HandlesTest {

  @Test
  void aHandleIsTheSameEverywhereAndTellsNothing() {
    String handle = Handles.ofFile("file-abc");
    assertEquals(handle, Handles.ofFile("file-abc"));
    assertTrue(handle.matches("[A-Za-z0-9_-]{22}"), handle);
  }

  @Test
  void otherThingsHaveOthers() {
    assertNotEquals(Handles.ofFile("x"), Handles.ofFile("y"));
    assertNotEquals(Handles.ofFile("x"), Handles.ofMessage("x"));
    assertNotEquals(Handles.ofConversation("x"), Handles.ofTool("x"));
  }
}
