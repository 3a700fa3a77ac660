package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.assistants4j.api.FunctionDefinition;
import org.junit.jupiter.api.Test;

class TokensTest {
  private final Tokens tokens = Tokens.of("some-model");

  @Test
  void wordsAreCountedAsTheEncodingOfTheModelDoes() {
    assertEquals(0, tokens.count(""));
    assertEquals(2, tokens.count("Hello world"));
    // One of the newer encoding's long words; the older one parts it.
    String german = "Geschwindigkeitsbegrenzung";
    assertTrue(Tokens.of("gpt-4").count(german) > Tokens.of("gpt-4o").count(german));
    assertEquals(Tokens.of("gpt-4.1").count(german), Tokens.of("gpt-4o").count(german));
    assertEquals(Tokens.of("gpt-3.5-turbo").count(german), Tokens.of("gpt-4").count(german));
  }

  @Test
  void wordsThatControlModelsAreWords() {
    assertTrue(tokens.count("<|endoftext|>") > 1);
  }

  @Test
  void theBoundByBytesIsNeverTooLow() {
    for (String text : List.of("a", "漢字", "😀😀", "<|endoftext|>", " \n\t ", "x\ud800y")) {
      assertTrue(Tokens.MOST.count(text) >= tokens.count(text), text);
    }
  }

  @Test
  void aCutKeepsAtMostThatManyTokensAndNoHalfCharacter() {
    assertEquals("Hello", tokens.cut("Hello world", 1));
    assertEquals("Hello world", tokens.cut("Hello world", 2));
    assertEquals("", tokens.cut("Hello world", 0));
    String cut = tokens.cut("🦖🦕🦖🦕", 3);
    assertTrue("🦖🦕🦖🦕".startsWith(cut), cut);
  }

  @Test
  void turnsCallsAndFunctionsCountWithTheirFrames() {
    Turn user = new Turn.User("Hello world");
    assertEquals(6, tokens.count(user));
    Turn called = new Turn.Assistant("", List.of(new Turn.Call("call_1", "weather", "{}")));
    assertEquals(4 + 8 + tokens.count("weather") + tokens.count("{}"), tokens.count(called));
    assertEquals(6, tokens.count(new Turn.Output("call_1", "weather", "Hello world")));
    FunctionDefinition function = new FunctionDefinition("weather", null, null);
    assertEquals(6 + tokens.count(function), tokens.count(List.of(user), List.of(function)));
  }

  @Test
  void anImageCountsByItsDetail() {
    Turn low = new Turn.User(List.of(new Part.Image("image/png", "AAAA", "low")));
    Turn high = new Turn.User(List.of(new Part.ImageUrl("https://example.org/a.png", "auto")));
    assertEquals(4 + 85, tokens.count(low));
    assertEquals(4 + 765, tokens.count(high));
  }
}
