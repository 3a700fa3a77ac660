package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArgumentTypesTest {
  public enum Colour {
    RED,
    BLUE
  }

  public record Place(
      String city, @Nullable String street, @jakarta.annotation.Nullable Year since) {}

  public static class Taking {
    @Function
    public String several(Set<String> set, Collection<Colour> all, int[] numbers, Place[] places) {
      return set + " " + all + " " + Arrays.toString(numbers) + " " + Arrays.toString(places);
    }

    @Function
    public String maybe(
        @Nullable String text,
        @Nullable Colour colour,
        @Nullable Place place,
        @jakarta.annotation.Nullable List<@Nullable Integer> numbers) {
      return text + " " + colour + " " + place + " " + numbers;
    }

    @Function
    public String optional(OptionalInt a, OptionalLong b, OptionalDouble c) {
      return a + " " + b + " " + c;
    }

    @Function
    public String times(Year year, YearMonth month, Period period, OffsetTime time, ZoneId zone) {
      return year + " " + month + " " + period + " " + time + " " + zone;
    }

    @Function
    public String go(URI where) {
      return where.getHost();
    }
  }

  private final Functions functions = Functions.of(new Taking());

  private JsonObject schema(String name) {
    return functions.definition(name).parameters();
  }

  @Test
  void setsCollectionsAndArraysAreArrays() {
    assertEquals(
        """
        {"set":{"type":"array","items":{"type":"string"}},\
        "all":{"type":"array","items":{"type":"string","enum":["RED","BLUE"]}},\
        "numbers":{"type":"array","items":{"type":"integer"}}}\
        """,
        jakarta.json.Json.createObjectBuilder(schema("several").getJsonObject("properties"))
            .remove("places")
            .build()
            .toString());
    assertEquals(
        "[b, a] [RED] [1, 2] [Place[city=Rome, street=null, since=2020]]",
        functions.call(
            "several",
            """
            {"set":["b","a","b"],"all":["RED"],"numbers":[1,2],
             "places":[{"city":"Rome","since":2020}]}\
            """));
  }

  @Test
  void whatMayBeNullIsNotRequiredAndSaysSo() {
    JsonObject schema = schema("maybe");
    assertEquals("[]", schema.get("required").toString());
    assertEquals(
        """
        {"text":{"type":["string","null"]},\
        "colour":{"type":["string","null"],"enum":["RED","BLUE",null]},\
        "place":{"anyOf":[{"type":"object","properties":{"city":{"type":"string"},\
        "street":{"type":["string","null"]},"since":{"type":["integer","null"]}},\
        "required":["city"],"additionalProperties":false},{"type":"null"}]},\
        "numbers":{"type":["array","null"],"items":{"type":["integer","null"]}}}\
        """,
        schema.get("properties").toString());
  }

  @Test
  void whatMayBeNullArrivesAsNullWhetherLeftOutOrNull() {
    assertEquals("null null null null", functions.call("maybe", "{}"));
    assertEquals(
        "null null null null",
        functions.call("maybe", "{\"text\":null,\"colour\":null,\"place\":null,\"numbers\":null}"));
    assertEquals(
        "a RED Place[city=Rome, street=null, since=null] [1, null]",
        functions.call(
            "maybe",
            "{\"text\":\"a\",\"colour\":\"RED\",\"place\":{\"city\":\"Rome\"},\"numbers\":[1,null]}"));
  }

  @Test
  void optionalNumbersMayBeLeftOut() {
    assertEquals("[]", schema("optional").get("required").toString());
    assertEquals(
        "OptionalInt.empty OptionalLong[2] OptionalDouble[0.5]",
        functions.call("optional", "{\"a\":null,\"b\":2,\"c\":0.5}"));
  }

  @Test
  void timesAreWhatTheySay() {
    assertEquals(
        "2026 2026-01 P1M 12:00Z Europe/Paris",
        functions.call(
            "times",
            """
            {"year":2026,"month":"2026-01","period":"P1M","time":"12:00:00Z",
             "zone":"Europe/Paris"}\
            """));
    assertEquals(
        "{\"error\":\"Argument 'month' must be a month such as 2026-01.\"}",
        functions.call("times", "{\"year\":2026,\"month\":\"May\"}"));
    assertEquals(
        "{\"error\":\"Argument 'zone' must be a time zone such as Europe/Paris.\"}",
        functions.call(
            "times",
            """
            {"year":2026,"month":"2026-01","period":"P1M","time":"12:00:00Z","zone":"Nowhere/At"}\
            """));
  }

  @Test
  void aUriIsRead() {
    assertEquals("example.org", functions.call("go", "{\"where\":\"https://example.org/a\"}"));
    assertEquals(
        "{\"error\":\"Argument 'where' must be a URI.\"}",
        functions.call("go", "{\"where\":\"not a uri\"}"));
  }

  public static class NullNumber {
    @Function
    public void take(@jakarta.annotation.Nullable int number) {}
  }

  public static class SameName {
    @Function
    public void take(@Param(name = "a") int one, @Param(name = "a") int two) {}
  }

  public static class Promise {
    @Function
    public CompletionStage<String> later() {
      return CompletableFuture.completedFuture("late");
    }
  }

  @Test
  void aPrimitiveThatMayBeNullIsRefused() {
    assertEquals(
        "@Function org.assistants4j.function.ArgumentTypesTest$NullNumber.take takes a int that may"
            + " be null, which it cannot: take its class or leave out @Nullable.",
        refusal(new NullNumber()));
  }

  @Test
  void twoParametersOfOneNameAreRefused() {
    assertEquals(
        "@Function org.assistants4j.function.ArgumentTypesTest$SameName.take has two parameters"
            + " named 'a'.",
        refusal(new SameName()));
  }

  @Test
  void aPromisedResultIsRefused() {
    assertEquals(
        "@Function org.assistants4j.function.ArgumentTypesTest$Promise.later returns a"
            + " CompletionStage, which promises a result: it must return the result itself.",
        refusal(new Promise()));
  }

  private static String refusal(Object bean) {
    return assertThrows(IllegalArgumentException.class, () -> Functions.of(bean)).getMessage();
  }
}
