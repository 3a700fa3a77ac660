package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void aShortQuestionIsItsTitle() {
    assertEquals("Which rooms are free?", Titles.of("  Which rooms\n\tare free? "));
  }

  @Test
  void aLongOneIsCutAtAWord() {
    assertEquals(
        "Which of all the rooms that you have are free for the whole…",
        Titles.of("Which of all the rooms that you have are free for the whole of next week?"));
  }

  @Test
  void oneLongWordIsCutWithinAndNoCharacterIsHalved() {
    assertEquals("😀".repeat(60) + "…", Titles.of("😀".repeat(61)));
  }
}
