package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionsTest {
  public enum Unit {
    CELSIUS,
    FAHRENHEIT
  }

  public record Stop(@Param(description = "such as Paris") String city, Optional<LocalDate> day) {
    public Stop {
      if (city.isEmpty()) {
        throw new IllegalArgumentException("secret rule");
      }
    }
  }

  public record Report(String city, int degrees) {}

  public static class Weather {
    @Function(description = "The weather, now.")
    public Report getWeather(
        @Param(name = "city", description = "such as Paris") String city,
        @Param(name = "unit") Unit unit) {
      return new Report(city, unit == Unit.CELSIUS ? 20 : 68);
    }

    @Function
    public String planTrip(
        @Param(name = "stops") List<Stop> stops,
        @Param(name = "budget") Map<String, Double> budget,
        @Param(name = "people") int people) {
      return stops + " " + budget + " " + people;
    }

    @Function(name = "remember")
    public void keep(@Param(name = "note") Optional<String> note) {}

    @Function
    public String explode() {
      throw new IllegalStateException("jdbc:secret");
    }

    @Function
    public Optional<Report> maybe(@Param(name = "there") boolean there) {
      return there ? Optional.of(new Report("Rome", 30)) : Optional.empty();
    }

    public void notOffered() {}
  }

  private final Functions functions = Functions.of(new Weather());

  @Test
  void onlyAnnotatedMethodsAreOfferedInSnakeCase() {
    assertEquals(
        Set.of("get_weather", "plan_trip", "remember", "explode", "maybe"), functions.names());
  }

  @Test
  void theSchemaSaysWhatTheModelMustGive() {
    assertEquals(
        """
        {"type":"object","properties":{\
        "city":{"type":"string","description":"such as Paris"},\
        "unit":{"type":"string","enum":["CELSIUS","FAHRENHEIT"]}},\
        "required":["city","unit"],"additionalProperties":false}\
        """,
        functions.definition("get_weather").parameters().toString());
    assertEquals("The weather, now.", functions.definition("get_weather").description());
  }

  @Test
  void recordsListsAndMapsAreNestedInTheSchema() {
    var properties = functions.definition("plan_trip").parameters().getJsonObject("properties");
    assertEquals(
        """
        {"type":"array","items":{"type":"object","properties":{\
        "city":{"type":"string","description":"such as Paris"},\
        "day":{"type":"string","format":"date"}},\
        "required":["city"],"additionalProperties":false}}\
        """,
        properties.get("stops").toString());
    assertEquals(
        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"}}",
        properties.get("budget").toString());
  }

  @Test
  void aRecordComesBackAsJson() {
    assertEquals(
        "{\"city\":\"Paris\",\"degrees\":20}",
        functions.call("get_weather", "{\"city\":\"Paris\",\"unit\":\"CELSIUS\"}"));
  }

  @Test
  void nestedArgumentsArriveAsTheirTypes() {
    assertEquals(
        "[Stop[city=Rome, day=Optional[2026-01-31]], Stop[city=Oslo, day=Optional.empty]]"
            + " {food=10.5} 2",
        functions.call(
            "plan_trip",
            """
            {"stops":[{"city":"Rome","day":"2026-01-31"},{"city":"Oslo"}],
             "budget":{"food":10.5},"people":2.0}\
            """));
  }

  @Test
  void voidIsDoneAndAnOptionalMayBeLeftOut() {
    assertEquals("done", functions.call("remember", ""));
    assertEquals("done", functions.call("remember", "{\"note\":\"x\"}"));
  }

  @Test
  void anOptionalResultIsItsValueOrNull() {
    assertEquals("{\"city\":\"Rome\",\"degrees\":30}", functions.call("maybe", "{\"there\":true}"));
    assertEquals("null", functions.call("maybe", "{\"there\":false}"));
  }

  @Test
  void theModelIsToldWhichArgumentIsMissingOrWrong() {
    assertEquals(
        "{\"error\":\"Argument 'unit' is missing.\"}",
        functions.call("get_weather", "{\"city\":\"Paris\"}"));
    assertEquals(
        "{\"error\":\"Argument 'unit' must be one of CELSIUS, FAHRENHEIT.\"}",
        functions.call("get_weather", "{\"city\":\"Paris\",\"unit\":\"KELVIN\"}"));
    assertEquals(
        "{\"error\":\"Argument 'stops[1].city' must be a string.\"}",
        functions.call(
            "plan_trip", "{\"stops\":[{\"city\":\"a\"},{\"city\":1}],\"budget\":{},\"people\":1}"));
    assertEquals(
        "{\"error\":\"Argument 'people' must be an integer in the range of int.\"}",
        functions.call("plan_trip", "{\"stops\":[],\"budget\":{},\"people\":1e999999999}"));
    assertEquals(
        "{\"error\":\"Argument 'stops[0].day' must be a date such as 2026-01-31.\"}",
        functions.call(
            "plan_trip",
            "{\"stops\":[{\"city\":\"a\",\"day\":\"soon\"}],\"budget\":{},\"people\":1}"));
  }

  @Test
  void aRecordThatRefusesItsValuesDoesNotSayWhy() {
    assertEquals(
        "{\"error\":\"Argument 'stops[0]' has a value that is not allowed.\"}",
        functions.call("plan_trip", "{\"stops\":[{\"city\":\"\"}],\"budget\":{},\"people\":1}"));
  }

  @Test
  void argumentsThatAreNoJsonObjectAreRefused() {
    String error = "{\"error\":\"The arguments are not a JSON object.\"}";
    assertEquals(error, functions.call("get_weather", "{\"city\":"));
    assertEquals(error, functions.call("get_weather", "[1]"));
    assertEquals(error, functions.call("get_weather", "city=Paris"));
  }

  @Test
  void anExceptionTellsTheModelOnlyThatItFailed() {
    assertEquals("{\"error\":\"explode failed.\"}", functions.call("explode", "{}"));
  }

  @Test
  void aFunctionThatIsNotThereIsAnErrorForTheModel() {
    assertEquals(
        "{\"error\":\"There is no function named 'get_time'.\"}", functions.call("get_time", "{}"));
  }

  public static class Twice {
    @Function(name = "get_weather")
    public void other() {}
  }

  @Test
  void aNameUsedTwiceIsRefused() {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> Functions.of(new Weather(), new Twice()));
    assertEquals(
        "The name 'get_weather' is used by two functions: @Function"
            + " org.assistants4j.function.FunctionsTest$Weather.getWeather and @Function"
            + " org.assistants4j.function.FunctionsTest$Twice.other.",
        refused.getMessage());
  }

  public static class Unsupported {
    @Function
    public void take(@Param(name = "x") Object anything) {}
  }

  public record Node(List<Node> children) {}

  public static class Endless {
    @Function
    public void take(@Param(name = "x") Node node) {}
  }

  public static class Hidden {
    @Function
    void take() {}
  }

  @Test
  void whatNoModelCanGiveIsRefused() {
    String take = "@Function org.assistants4j.function.FunctionsTest$";
    assertEquals(
        take
            + "Unsupported.take takes a java.lang.Object, but a model can only give strings,"
            + " numbers, booleans, enums, dates and times, UUIDs, URIs, records, and List, Set,"
            + " Collection, Map<String, ...>, Optional and arrays of these.",
        refusal(new Unsupported()));
    assertEquals(
        take
            + "Endless.take takes a org.assistants4j.function.FunctionsTest$Node, which contains"
            + " itself.",
        refusal(new Endless()));
    assertEquals(take + "Hidden.take must be public.", refusal(new Hidden()));
  }

  private static String refusal(Object bean) {
    return assertThrows(IllegalArgumentException.class, () -> Functions.of(bean)).getMessage();
  }

  public static class Special extends Weather {
    @Override
    public void keep(Optional<String> note) {}
  }

  @Test
  void anOverriddenMethodWithoutTheAnnotationIsNotOffered() {
    assertEquals(
        Set.of("get_weather", "plan_trip", "explode", "maybe"),
        Functions.of(new Special()).names());
  }
}
