package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void aReasonForPeopleIsShown() {
    String reason = "You exceeded your current quota; run_away is no id.";
    assertEquals(reason, Reasons.shown("You exceeded your current quota; run_away is no id."));
  }

  @Test
  void whatBelongsToTheInsideIsNot() {
    for (String reason :
        new String[] {
          "The image file-abcd1234 was deleted.",
          "Thread thread_abcdef123456 is busy.",
          "Cannot reach http://10.0.0.1:8000/v1",
          "Incorrect API key provided: sk-123",
          "x".repeat(501)
        }) {
      assertEquals("The assistant could not answer.", Reasons.shown(reason), reason);
    }
  }
}
