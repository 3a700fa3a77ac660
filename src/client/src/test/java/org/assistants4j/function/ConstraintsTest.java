package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
  private static final Locale BEFORE = Locale.getDefault();

  interface Strictly {}

  public record Guest(@NotBlank String name, @Min(0) @Max(120) int age) {}

  public record Party(@Size(min = 1, max = 3) List<Guest> guests) {}

  public static class Hotel {
    @Function
    public String book(
        @Param(name = "nights") @Positive @Max(14) int count,
        @Size(max = 10) @NotEmpty String room,
        @Future @Nullable LocalDate from) {
      return count + " " + room;
    }

    @Function
    public String texts(
        @NotNull @Pattern(regexp = "\\d{4}|[A-Z]+") String code,
        @Pattern(regexp = "^a+$") String plain,
        @Pattern(regexp = "x", flags = Pattern.Flag.CASE_INSENSITIVE) String flagged,
        @Pattern(regexp = "(?i)y") String javaOnly,
        @Email String mail) {
      return "taken";
    }

    @Function
    public String numbers(
        @DecimalMin(value = "0.5", inclusive = false) @DecimalMax("9.5") BigDecimal share,
        @Negative long debt,
        @Min(1) @Min(3) int twice,
        @Min(value = 7, groups = Strictly.class) int elsewhere,
        @PositiveOrZero OptionalInt maybe,
        Optional<@Size(max = 3) String> note) {
      return "taken";
    }

    @Function
    public String lists(
        @Size(min = 1, max = 2) List<@Size(max = 4) String> words,
        @NotEmpty Map<String, @Positive Integer> counts,
        @Size(max = 2) String[] array) {
      return "taken";
    }

    @Function
    public String celebrate(Party party, List<Optional<Guest>> others) {
      return "taken";
    }
  }

  private final Functions functions = Functions.of(new Hotel());

  @BeforeAll
  static void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterAll
  static void speakAsBefore() {
    Locale.setDefault(BEFORE);
  }

  private String properties(String name) {
    JsonObject schema = functions.definition(name).parameters();
    return schema.get("properties").toString();
  }

  private static String error(String message) {
    return "{\"error\":\"" + message + "\"}";
  }

  @Test
  void boundsOfArgumentsAreInTheSchema() {
    assertEquals(
        """
        {"nights":{"type":"integer","exclusiveMinimum":0,"maximum":14},\
        "room":{"type":"string","maxLength":10,"minLength":1},\
        "from":{"type":["string","null"],"format":"date"}}\
        """,
        properties("book"));
    assertEquals(
        """
        {"share":{"type":"number","exclusiveMinimum":0.5,"maximum":9.5},\
        "debt":{"type":"integer","exclusiveMaximum":0},\
        "twice":{"type":"integer","minimum":3},\
        "elsewhere":{"type":"integer"},\
        "maybe":{"type":"integer","minimum":0},\
        "note":{"type":"string","maxLength":3}}\
        """,
        properties("numbers"));
  }

  @Test
  void patternsAreInTheSchemaWhereTheyMeanTheSameThere() {
    assertEquals(
        """
        {"code":{"type":"string","pattern":"^(?:\\\\d{4}|[A-Z]+)$"},\
        "plain":{"type":"string","pattern":"^a+$"},\
        "flagged":{"type":"string"},\
        "javaOnly":{"type":"string"},\
        "mail":{"type":"string","format":"email"}}\
        """,
        properties("texts"));
  }

  @Test
  void boundsOfElementsAndComponentsAreInTheSchema() {
    assertEquals(
        """
        {"words":{"type":"array","items":{"type":"string","maxLength":4},\
        "minItems":1,"maxItems":2},\
        "counts":{"type":"object","additionalProperties":{"type":"integer","exclusiveMinimum":0},\
        "minProperties":1},\
        "array":{"type":"array","items":{"type":"string"},"maxItems":2}}\
        """,
        properties("lists"));
    assertEquals(
        """
        {"type":"array","items":{"type":"object","properties":{\
        "name":{"type":"string","minLength":1},\
        "age":{"type":"integer","minimum":0,"maximum":120}},\
        "required":["name","age"],"additionalProperties":false},"minItems":1,"maxItems":3}\
        """,
        functions
            .definition("celebrate")
            .parameters()
            .getJsonObject("properties")
            .getJsonObject("party")
            .getJsonObject("properties")
            .get("guests")
            .toString());
  }

  @Test
  void allBrokenConstraintsAreToldByTheModelsNames() {
    assertEquals(
        error(
            "Argument 'from': must be a future date;"
                + " Argument 'nights': must be less than or equal to 14;"
                + " Argument 'room': size must be between 0 and 10"),
        functions.call(
            "book", "{\"nights\":15,\"room\":\"the large blue room\",\"from\":\"2020-01-01\"}"));
    assertEquals("2 blue", functions.call("book", "{\"nights\":2,\"room\":\"blue\"}"));
  }

  @Test
  void elementsAreToldWithTheirPlace() {
    assertEquals(
        error(
            "Argument 'counts.b': must be greater than 0;"
                + " Argument 'words[1]': size must be between 0 and 4"),
        functions.call(
            "lists", "{\"words\":[\"a\",\"bbbbb\"],\"counts\":{\"a\":1,\"b\":0},\"array\":[]}"));
    assertEquals(
        error("Argument 'array': size must be between 0 and 2"),
        functions.call(
            "lists",
            "{\"words\":[\"a\"],\"counts\":{\"a\":1},\"array\":[\"one\",\"two\",\"three\"]}"));
  }

  @Test
  void recordsAreLookedIntoWithoutBeingAskedTo() {
    assertEquals(
        error(
            "Argument 'others[1].name': must not be blank;"
                + " Argument 'party.guests[0].age': must be less than or equal to 120"),
        functions.call(
            "celebrate",
            """
            {"party":{"guests":[{"name":"Ann","age":121}]},
             "others":[null,{"name":" ","age":1}]}\
            """));
  }

  @Test
  void constraintsOfOtherGroupsAreNotHeld() {
    assertEquals(
        "taken",
        functions.call(
            "numbers", "{\"share\":1,\"debt\":-1,\"twice\":3,\"elsewhere\":1,\"note\":\"abc\"}"));
    assertEquals(
        error("Argument 'note': size must be between 0 and 3"),
        functions.call(
            "numbers", "{\"share\":1,\"debt\":-1,\"twice\":3,\"elsewhere\":1,\"note\":\"abcd\"}"));
  }

  @Test
  void manyProblemsAreCounted() {
    String words = "\"wrong\",".repeat(30);
    String told =
        functions.call(
            "lists",
            "{\"words\":["
                + words.substring(0, words.length() - 1)
                + "],\"counts\":{\"a\":1},\"array\":[]}");
    assertTrue(told.endsWith("; and 11 more.\"}"), told);
  }
}
