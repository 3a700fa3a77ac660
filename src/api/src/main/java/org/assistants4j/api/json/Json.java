package org.assistants4j.api.json;

import jakarta.json.JsonConfig;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.Map;
import org.assistants4j.api.InvalidParameterException;

/**
 * Reads and writes the records of the contract.
 *
 * <p>Names are lower case with underscores. The annotations are those of JSON-B: {@code
 * JsonbTypeInfo} on a sealed interface tells its variants, {@code JsonbNillable} on a record that
 * its nulls are written. Beyond JSON-B, members and variants that are not known are kept, an
 * explicit null can be told from an absent member, and a value of the wrong type is refused with
 * the path of the member.
 *
 * <pre>{@code
 * Run run = Json.read(text, Run.class);
 * String text = Json.write(run);
 * }</pre>
 */
public final class Json {
  private static final JsonReaderFactory READERS = jakarta.json.Json.createReaderFactory(Map.of());
  private static final JsonReaderFactory STRICT_READERS =
      jakarta.json.Json.createReaderFactory(
          Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
  private static final JsonParserFactory PARSERS = jakarta.json.Json.createParserFactory(Map.of());
  private static final JsonWriterFactory WRITERS = jakarta.json.Json.createWriterFactory(Map.of());
  private static final RecordReader LENIENT = new RecordReader(false);
  private static final RecordReader STRICT = new RecordReader(true);

  private Json() {}

  /**
   * Reads what a server said; unknown members and variants are kept.
   *
   * @throws InvalidParameterException when the text is not JSON or not such an object
   */
  public static <T> T read(String text, Class<T> type) {
    return type.cast(read(new StringReader(text), type));
  }

  /** As {@link #read(String, Class)}, also for generic types. */
  public static Object read(Reader text, Type type) {
    return LENIENT.read(parse(READERS, text), type);
  }

  /**
   * Reads what a caller asks for; unknown members and variants are refused, and so are members that
   * come twice and characters that no text can have.
   *
   * @throws InvalidParameterException when the text is not JSON or not such an object
   */
  public static Object readRequest(Reader text, Type type) {
    String whole = whole(text);
    JsonValue json = parse(STRICT_READERS, new StringReader(whole));
    checkEnd(whole);
    Characters.check(json);
    return STRICT.read(json, type);
  }

  /** The JSON of a record. */
  public static String write(Object record) {
    StringWriter text = new StringWriter();
    try (var writer = WRITERS.createWriter(text)) {
      writer.write(RecordWriter.toJson(record));
    }
    return Characters.escaped(text.toString());
  }

  /** The JSON of a record, as a tree. */
  public static JsonValue tree(Object record) {
    return RecordWriter.toJson(record);
  }

  private static JsonValue parse(JsonReaderFactory readers, Reader text) {
    try (var reader = readers.createReader(text)) {
      return reader.readValue();
    } catch (RuntimeException notJson) {
      // Parsers have exceptions of their own for what is nested too deeply.
      throw notJson(notJson);
    }
  }

  private static String whole(Reader text) {
    try {
      StringWriter whole = new StringWriter();
      text.transferTo(whole);
      return whole.toString();
    } catch (IOException unreadable) {
      throw notJson(unreadable);
    }
  }

  /** A reader leaves unread what stands behind the value; a parser does not. */
  private static void checkEnd(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        parser.next();
      }
    } catch (RuntimeException more) {
      throw notJson(more);
    }
  }

  private static InvalidParameterException notJson(Exception cause) {
    var mistake =
        new InvalidParameterException(
            "We could not parse the JSON body of your request: " + cause.getMessage(), null, null);
    mistake.initCause(cause);
    return mistake;
  }
}
