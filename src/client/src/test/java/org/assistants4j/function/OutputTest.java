package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OutputTest {
  public static class Loop {
    public Loop getSelf() {
      return this;
    }
  }

  public static class Orders {
    @Function
    public String find(int number) {
      throw new FunctionException("There is no order " + number + ".");
    }

    @Function
    public String wrapped() {
      throw new IllegalStateException("secret", new FunctionException("The shop is closed."));
    }

    @Function
    public String repeat(int times) {
      return "é".repeat(times);
    }

    @Function
    public Loop endless() {
      return new Loop();
    }

    @Function
    public String odd() {
      return "a\0b\ud800c";
    }

    @Function
    public String silent() {
      throw new FunctionException(null);
    }

    @Function
    public String talk() {
      throw new FunctionException("\ud800" + "a".repeat(20_000));
    }

    @Function
    public OptionalInt count(boolean any) {
      return any ? OptionalInt.of(3) : OptionalInt.empty();
    }
  }

  private final Functions functions = Functions.of(new Orders());

  @Test
  void aFunctionExceptionIsToldToTheModel() {
    assertEquals(
        "{\"error\":\"There is no order 4711.\"}", functions.call("find", "{\"number\":4711}"));
  }

  @Test
  void aFunctionExceptionIsFoundWhereTheContainerWrappedIt() {
    assertEquals("{\"error\":\"The shop is closed.\"}", functions.call("wrapped", ""));
  }

  @Test
  void aResultAsLargeAsCanBeToldIsWhole() {
    assertEquals(262_144, functions.call("repeat", "{\"times\":262144}").length());
  }

  @Test
  void aResultThatIsTooLargeIsAnErrorForTheModel() {
    assertEquals(
        "{\"error\":\"The result has 524290 bytes; at most 524288 can be told.\"}",
        functions.call("repeat", "{\"times\":262145}"));
  }

  @Test
  void aResultThatCannotBeWrittenIsAnErrorForTheModel() {
    assertEquals(
        "{\"error\":\"The result cannot be written as JSON.\"}", functions.call("endless", ""));
  }

  @Test
  void charactersThatNoServerTakesAreReplaced() {
    assertEquals("a\uFFFDb?c", functions.call("odd", ""));
  }

  @Test
  void anExceptionWithoutAMessageTellsNothing() {
    assertEquals("{\"error\":\"silent failed.\"}", functions.call("silent", ""));
  }

  @Test
  void aLongMessageIsCutAndCleaned() {
    assertEquals("{\"error\":\"?" + "a".repeat(9_999) + "\"}", functions.call("talk", ""));
  }

  @Test
  void anOptionalNumberIsItselfOrNull() {
    assertEquals("3", functions.call("count", "{\"any\":true}"));
    assertEquals("null", functions.call("count", "{\"any\":false}"));
  }
}
