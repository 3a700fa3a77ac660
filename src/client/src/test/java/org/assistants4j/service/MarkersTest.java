package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkersTest {
  private static final String TEXT =
      "😀 A【4:0†facts.txt】, B 【0†b.md】 and 【4:0†facts.txt】; 【no marker】【4:1†x.txt】【";
  private static final String SHOWN = "😀 A[1], B [2] and [1]; 【no marker】[3]【";

  private static String told(String... pieces) {
    Markers markers = new Markers();
    StringBuilder told = new StringBuilder();
    for (String piece : pieces) {
      told.append(markers.feed(piece));
    }
    return told.append(markers.flush()).toString();
  }

  @Test
  void markersBecomeNumbersHoweverTheTextIsCut() {
    for (int first = 0; first <= TEXT.length(); first++) {
      for (int second = first; second <= TEXT.length(); second++) {
        assertEquals(
            SHOWN,
            told(TEXT.substring(0, first), TEXT.substring(first, second), TEXT.substring(second)));
      }
    }
    assertEquals(SHOWN, told(TEXT.split("")));
  }

  @Test
  void nothingIsHeldBackThatCannotBeAMarker() {
    Markers markers = new Markers();

    assertEquals("One", markers.feed("One"));
    assertEquals("", markers.feed("【4:0†" + "a".repeat(300)));
    assertEquals("【4:0†" + "a".repeat(316), markers.feed("a".repeat(16)));
    assertEquals("b】", markers.feed("b】"));
  }

  @Test
  void aMarkerWithinAMarkerIsOneAlone() {
    assertEquals("【4:0†[1]", told("【4:0†【4:1†b.txt】"));
  }
}
