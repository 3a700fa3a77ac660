package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.ResponseFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswerTypeTest {
  private static final Locale BEFORE = Locale.getDefault();

  public enum Mood {
    GOOD,
    BAD
  }

  public record Stop(String city, Optional<LocalDate> day) {}

  public record TripPlan(
      @Param(description = "A title") @Size(max = 20) String title,
      List<Stop> stops,
      @Min(1) @Max(9) int people,
      Optional<Stop> start) {}

  public record Prices(Map<String, Double> byName) {}

  public record Fair(int from, int to) {
    public Fair {
      if (from > to) {
        throw new IllegalArgumentException("secret rule");
      }
    }
  }

  @BeforeAll
  static void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterAll
  static void speakAsBefore() {
    Locale.setDefault(BEFORE);
  }

  private static String refusal(AnswerType<?> type, String answer) {
    return assertThrows(AnswerException.class, () -> type.read(answer)).getMessage();
  }

  @Test
  void aRecordIsStrict() {
    AnswerType<TripPlan> type = AnswerType.of(TripPlan.class);

    assertEquals("trip_plan", type.name());
    assertTrue(type.strict());
    assertEquals(
        """
        {"type":"object","properties":{\
        "title":{"type":"string","description":"A title (maxLength: 20)"},\
        "stops":{"type":"array","items":{"type":"object","properties":{\
        "city":{"type":"string"},\
        "day":{"type":["string","null"],"description":"(format: date)"}},\
        "required":["city","day"],"additionalProperties":false}},\
        "people":{"type":"integer","description":"(minimum: 1, maximum: 9)"},\
        "start":{"anyOf":[{"type":"object","properties":{\
        "city":{"type":"string"},\
        "day":{"type":["string","null"],"description":"(format: date)"}},\
        "required":["city","day"],"additionalProperties":false},{"type":"null"}]}},\
        "required":["title","stops","people","start"],"additionalProperties":false}\
        """,
        type.schema().toString());
  }

  @Test
  void aRecordIsRead() {
    assertEquals(
        new TripPlan("South", List.of(new Stop("Rome", Optional.empty())), 2, Optional.empty()),
        AnswerType.of(TripPlan.class)
            .read(
                """
                {"title":"South","stops":[{"city":"Rome","day":null}],"people":2,"start":null}\
                """));
  }

  @Test
  void whatIsNoRecordIsWrapped() {
    AnswerType<Mood> mood = AnswerType.of(Mood.class);

    assertEquals(
        """
        {"type":"object","properties":{"value":{"type":"string","enum":["GOOD","BAD"]}},\
        "required":["value"],"additionalProperties":false}\
        """,
        mood.schema().toString());
    assertEquals(Mood.BAD, mood.read("{\"value\":\"BAD\"}"));
    assertEquals(42, AnswerType.of(int.class).read("{\"value\":42}"));
    assertEquals("so", AnswerType.of(String.class).read("{\"value\":\"so\"}"));
  }

  @Test
  void aListIsWrapped() {
    AnswerType<List<Stop>> stops = AnswerType.listOf(Stop.class);

    assertEquals("list_of_stop", stops.name());
    assertEquals(
        List.of(new Stop("Rome", Optional.of(LocalDate.of(2026, 1, 31)))),
        stops.read("{\"value\":[{\"city\":\"Rome\",\"day\":\"2026-01-31\"}]}"));
  }

  @Test
  void aMapCannotBeStrict() {
    AnswerType<Prices> prices = AnswerType.of(Prices.class);

    assertFalse(prices.strict());
    assertEquals(Map.of("tea", 2.5), prices.read("{\"byName\":{\"tea\":2.5}}").byName());
  }

  @Test
  void theFormatIsWhatTheServerIsAskedFor() {
    AnswerType<Mood> mood = AnswerType.of(Mood.class);

    var format = (ResponseFormat.Schema) mood.format();

    assertEquals("mood", format.jsonSchema().name());
    assertEquals(mood.schema(), format.jsonSchema().schema());
    assertEquals(true, format.jsonSchema().strict());
  }

  @Test
  void anAnswerInAMarkdownFenceIsRead() {
    assertEquals(42, AnswerType.of(int.class).read("```json\n{\"value\":42}\n```\n"));
  }

  @Test
  void whatDoesNotFitIsSaid() {
    AnswerType<TripPlan> plan = AnswerType.of(TripPlan.class);

    assertEquals("The answer is no trip_plan: it is not a JSON object.", refusal(plan, "Sorry!"));
    assertEquals("The answer is no trip_plan: member 'title' is missing.", refusal(plan, "{}"));
    assertEquals(
        "The answer is no trip_plan: member 'stops[0].day' must be a date such as 2026-01-31.",
        refusal(plan, "{\"title\":\"a\",\"stops\":[{\"city\":\"Rome\",\"day\":\"soon\"}]}"));
    assertEquals(
        "The answer is no fair: member values are not allowed together.",
        refusal(AnswerType.of(Fair.class), "{\"from\":2,\"to\":1}"));
  }

  @Test
  void constraintsAreHeld() {
    String answer =
        "{\"title\":\"" + "long ".repeat(5) + "\",\"stops\":[],\"people\":10,\"start\":null}";

    var refused =
        assertThrows(AnswerException.class, () -> AnswerType.of(TripPlan.class).read(answer));

    assertEquals(
        "The answer is no trip_plan: member 'people': must be less than or equal to 9;"
            + " member 'title': size must be between 0 and 20",
        refused.getMessage());
    assertEquals(answer, refused.answer());
  }

  @Test
  void aTypeThatNoModelCanGiveIsRefused() {
    var refused = assertThrows(IllegalArgumentException.class, () -> AnswerType.of(Thread.class));

    assertTrue(
        refused.getMessage().startsWith("AnswerType java.lang.Thread takes a java.lang.Thread,"),
        refused.getMessage());
  }
}
