package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.Role;
import org.junit.jupiter.api.Test;

class SpeechTest {
  private final List<String> told = new ArrayList<>();
  private final Speech speech =
      new Speech(
          new ReplyListener() {
            @Override
            public void onText(String piece) {
              told.add(piece);
            }
          });

  private void delta(String id, String text) {
    speech.hear(MessageDelta.text(id, text, null));
  }

  private void whole(String id, String text) {
    speech.hear(Events.message(id, Role.ASSISTANT, text));
  }

  @Test
  void ofAWholeMessageOnlyTheRestIsTold() {
    delta("msg_1", "Good ");
    whole("msg_1", "Good day.");
    whole("msg_1", "Good day.");
    speech.end();

    assertEquals(List.of("Good ", "day."), told);
  }

  @Test
  void aWholeMessageAloneIsToldAtOnce() {
    whole("msg_1", "");
    whole("msg_1", "Good【0†a】 day.");

    assertEquals(List.of("Good[1] day."), told);
  }

  @Test
  void whatDoesNotGoOnAsItBeganIsNotToldTwice() {
    delta("msg_1", "Good night.");
    whole("msg_1", "Good day.");

    assertEquals("Good night.", speech.told());
  }

  @Test
  void twoMessagesAreSetApartAndNothingIsHeldBackBetweenThem() {
    delta("msg_1", "One【4:0");
    delta("msg_2", "Two");
    speech.end();

    assertEquals("One【4:0\n\nTwo", String.join("", told));
    assertEquals("One【4:0\n\nTwo", speech.told());
  }
}
