package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.function.Members.Member;

/**
 * A Java type that the model is to answer with.
 *
 * <pre>{@code
 * record Invoice(String number, LocalDate due, @Positive BigDecimal total) {}
 *
 * AnswerType<Invoice> type = AnswerType.of(Invoice.class);
 * Invoice invoice = type.read(answerTo(question, type.format()));
 * }</pre>
 *
 * <p>It may be what a parameter of a {@link Function} may be; the components of a record may have
 * {@link Param} descriptions and constraints of Jakarta Validation. Immutable, and may be kept.
 */
public final class AnswerType<T> {
  /** Models like to wrap what they write in Markdown, where nothing keeps them from it. */
  private static final Pattern FENCED = Pattern.compile("(?s)\\s*```\\w*\\s*\\n(.*)\\n\\s*```\\s*");

  private static final String VALUE = "value";
  private static final int LONGEST_NAME = 64;

  private final String name;
  private final ArgumentType type;
  private final boolean wrapped;
  private final JsonObject schema;
  private final boolean strict;

  private AnswerType(String name, ArgumentType type) {
    this.name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    this.type = type;
    this.wrapped = !(type instanceof RecordArgument);
    JsonObject loose = wrapped ? wrapper(type).schema() : type.schema();
    Optional<JsonObject> exact = StrictSchema.of(loose);
    this.schema = exact.orElse(loose);
    this.strict = exact.isPresent();
  }

  /**
   * @param type a record, or anything else that a model can give
   * @throws IllegalArgumentException when it cannot, or has constraints that nothing can check
   */
  public static <T> AnswerType<T> of(Class<T> type) {
    return new AnswerType<>(name(type), argument(type));
  }

  /**
   * A list of such values.
   *
   * @throws IllegalArgumentException when a model cannot give the elements
   */
  public static <T> AnswerType<List<T>> listOf(Class<T> element) {
    return new AnswerType<>("list_of_" + name(element), ListArgument.list(argument(element)));
  }

  private static ArgumentType argument(Class<?> type) {
    String where = "AnswerType " + type.getName();
    ArgumentTypes types = new ArgumentTypes(where);
    ArgumentType argument = types.of(type);
    if (types.constrained()) {
      ConstraintCheck.findFor(where);
    }
    return argument;
  }

  private static String name(Class<?> type) {
    return SnakeCase.of(type.getSimpleName()).replaceAll("[^a-z0-9_-]", "_");
  }

  private static Members wrapper(ArgumentType type) {
    return new Members(List.of(new Member(VALUE, "", type)));
  }

  /** A name for the schema: letters, digits, underscores and dashes, at most 64. */
  public String name() {
    return name;
  }

  /**
   * The schema of the answer, an object: of a record its own, of anything else one with the member
   * {@code value}. A strict one where that is possible.
   */
  public JsonObject schema() {
    return schema;
  }

  /**
   * Whether the schema is in the form that servers can hold a model to exactly: everything but
   * maps.
   */
  public boolean strict() {
    return strict;
  }

  /** What to ask the server for. */
  public ResponseFormat format() {
    return new ResponseFormat.Schema(
        new ResponseFormat.JsonSchema(name, null, schema, strict, null));
  }

  /**
   * The value of an answer.
   *
   * @param answer JSON, also within a Markdown fence
   * @throws AnswerException when it is no JSON object, does not fit the schema, or breaks a
   *     constraint; it says what does not fit
   */
  @SuppressWarnings("unchecked")
  public T read(String answer) {
    JsonObject object = parse(answer);
    try {
      JsonValue json = wrapped ? object.getOrDefault(VALUE, JsonValue.NULL) : object;
      Object value = type.read(json, wrapped ? VALUE : "");
      List<String> problems = ConstraintCheck.find().of(value);
      if (!problems.isEmpty()) {
        throw new ArgumentException(problems);
      }
      return (T) value;
    } catch (ArgumentException unfit) {
      throw new AnswerException(
          "The answer is no " + name + ": " + unfit.text("member"), answer, unfit);
    }
  }

  private JsonObject parse(String answer) {
    Matcher fenced = FENCED.matcher(answer);
    String json = fenced.matches() ? fenced.group(1) : answer;
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException notJson) {
      throw new AnswerException(
          "The answer is no " + name + ": it is not a JSON object.", answer, notJson);
    }
  }
}
