package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type whose values are single JSON values. */
record Scalar(String expected, JsonObject schema, Function<JsonValue, Object> reader)
    implements ArgumentType {
  /** A number further off than this has no use, and would make a number of as many digits. */
  private static final int MOST_DIGITS = 400;

  private static final Map<Class<?>, Scalar> ALL = all();

  /** The scalar for a class, or null. */
  static @Nullable Scalar of(Class<?> type) {
    return ALL.get(type);
  }

  @Override
  public Object read(JsonValue json, String path) {
    try {
      return reader.apply(json);
    } catch (ClassCastException
        | ArithmeticException
        | DateTimeException
        | IllegalArgumentException wrong) {
      throw ArgumentException.of(path, expected, json, wrong);
    }
  }

  private static Map<Class<?>, Scalar> all() {
    Map<Class<?>, Scalar> all = new HashMap<>();
    all.put(String.class, string("a string", null, text -> text));
    all.put(UUID.class, string("a UUID", "uuid", UUID::fromString));
    all.put(URI.class, string("a URI", "uri", URI::create));
    addNumbers(all);
    addTimes(all);
    Scalar bool = new Scalar("true or false", schema("boolean", null), json -> bool(json));
    all.put(boolean.class, bool);
    all.put(Boolean.class, bool);
    return Map.copyOf(all);
  }

  private static void addNumbers(Map<Class<?>, Scalar> all) {
    integer(all, BigDecimal::byteValueExact, byte.class, Byte.class);
    integer(all, BigDecimal::shortValueExact, short.class, Short.class);
    integer(all, BigDecimal::intValueExact, int.class, Integer.class);
    integer(all, BigDecimal::longValueExact, long.class, Long.class);
    integer(all, BigDecimal::toBigIntegerExact, java.math.BigInteger.class);
    decimal(all, BigDecimal::floatValue, float.class, Float.class);
    decimal(all, BigDecimal::doubleValue, double.class, Double.class);
    decimal(all, number -> number, BigDecimal.class);
  }

  private static void addTimes(Map<Class<?>, Scalar> all) {
    String date = "a date such as 2026-01-31";
    String moment = "a date and time with offset such as 2026-01-31T12:00:00Z";
    String local = "a date and time such as 2026-01-31T12:00:00";
    all.put(LocalDate.class, string(date, "date", LocalDate::parse));
    all.put(
        LocalTime.class,
        string(
            "a time such as 12:00:00",
            "time",
            text -> LocalTime.parse(text, DateTimeFormatter.ISO_TIME)));
    all.put(
        LocalDateTime.class,
        string(
            local,
            "date-time",
            text -> LocalDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME)));
    all.put(
        Instant.class, string(moment, "date-time", text -> OffsetDateTime.parse(text).toInstant()));
    all.put(OffsetDateTime.class, string(moment, "date-time", OffsetDateTime::parse));
    all.put(ZonedDateTime.class, string(moment, "date-time", ZonedDateTime::parse));
    all.put(
        OffsetTime.class,
        string("a time with offset such as 12:00:00Z", "time", OffsetTime::parse));
    all.put(Duration.class, string("a duration such as PT10M", "duration", Duration::parse));
    all.put(Period.class, string("a period such as P1M", "duration", Period::parse));
    all.put(ZoneId.class, string("a time zone such as Europe/Paris", null, ZoneId::of));
    integer(all, number -> Year.of(number.intValueExact()), Year.class);
    all.put(YearMonth.class, yearMonth());
  }

  /** There is no format for it, so that a pattern has to say what is meant. */
  private static Scalar yearMonth() {
    Scalar month = string("a month such as 2026-01", null, YearMonth::parse);
    JsonObject pattern = JSON.createObjectBuilder().add("pattern", "^\\d{4}-\\d{2}$").build();
    return new Scalar(month.expected, Schemas.with(month.schema, pattern), month.reader);
  }

  private static Scalar string(
      String expected, @Nullable String format, Function<String, Object> parser) {
    return new Scalar(
        expected, schema("string", format), json -> parser.apply(((JsonString) json).getString()));
  }

  private static void integer(
      Map<Class<?>, Scalar> all, Function<BigDecimal, Object> exact, Class<?>... types) {
    number(all, "integer", "an integer in the range of " + name(types), exact, types);
  }

  private static void decimal(
      Map<Class<?>, Scalar> all, Function<BigDecimal, Object> value, Class<?>... types) {
    number(all, "number", "a number", value, types);
  }

  private static void number(
      Map<Class<?>, Scalar> all,
      String kind,
      String expected,
      Function<BigDecimal, Object> value,
      Class<?>... types) {
    Scalar scalar =
        new Scalar(expected, schema(kind, null), json -> value.apply(sane((JsonNumber) json)));
    for (Class<?> type : types) {
      all.put(type, scalar);
    }
  }

  private static String name(Class<?>... types) {
    return types[0].getSimpleName();
  }

  private static BigDecimal sane(JsonNumber json) {
    BigDecimal number = json.bigDecimalValue();
    if (Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw new ArithmeticException("too many digits");
    }
    return number;
  }

  private static boolean bool(JsonValue json) {
    if (json != JsonValue.TRUE && json != JsonValue.FALSE) {
      throw new ClassCastException("not a boolean");
    }
    return json == JsonValue.TRUE;
  }

  private static JsonObject schema(String type, @Nullable String format) {
    var schema = JSON.createObjectBuilder().add("type", type);
    if (format != null) {
      schema.add("format", format);
    }
    return schema.build();
  }
}
