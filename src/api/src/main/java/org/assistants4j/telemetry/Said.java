package org.assistants4j.telemetry;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/**
 * What was said, in the form that the conventions give it.
 *
 * <pre>{@code
 * span.content(GenAi.INPUT_MESSAGES, () -> Said.messages(Said.message("user", Said.text(question))));
 * }</pre>
 */
public final class Said {
  /** The most characters of a text that are noted. */
  public static final int MOST_OF_A_TEXT = 4_096;

  private Said() {}

  /** The value of {@link GenAi#INPUT_MESSAGES} or {@link GenAi#OUTPUT_MESSAGES}. */
  public static String messages(JsonObjectBuilder... messages) {
    return array(messages).build().toString();
  }

  /**
   * One message.
   *
   * @param role {@code user}, {@code assistant} or {@code tool}
   */
  public static JsonObjectBuilder message(String role, JsonObjectBuilder... parts) {
    return JSON.createObjectBuilder().add("role", role).add("parts", array(parts));
  }

  /** A part of a message; a long text is cut. */
  public static JsonObjectBuilder text(String text) {
    return JSON.createObjectBuilder().add("type", "text").add("content", cut(text));
  }

  private static JsonArrayBuilder array(JsonObjectBuilder... values) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (JsonObjectBuilder value : values) {
      array.add(value);
    }
    return array;
  }

  /** The first {@link #MOST_OF_A_TEXT} characters of a text, and whether there are more. */
  public static String cut(String text) {
    if (text.length() <= MOST_OF_A_TEXT) {
      return text;
    }
    // Half of a surrogate pair is no text.
    boolean half = Character.isHighSurrogate(text.charAt(MOST_OF_A_TEXT - 1));
    return text.substring(0, half ? MOST_OF_A_TEXT - 1 : MOST_OF_A_TEXT) + "…";
  }
}
