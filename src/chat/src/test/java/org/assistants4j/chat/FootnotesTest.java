package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.assistants4j.service.Citation;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  @Test
  void eachNumberIsToldBelowTheText() {
    var notes =
        List.of(
            new Citation(1, "file-a", "facts.txt", Optional.empty()),
            new Citation(2, "file-b", "more.txt", Optional.of("more")));
    assertEquals(
        "It is so [1], or so [2].\n\n[1] facts.txt\n[2] more.txt",
        Footnotes.below("It is so [1], or so [2].", notes));
  }

  @Test
  void aTextWithoutCitationsStaysAsItIs() {
    assertEquals("It is so.", Footnotes.below("It is so.", List.of()));
  }
}
