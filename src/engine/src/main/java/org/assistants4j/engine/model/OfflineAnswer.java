package org.assistants4j.engine.model;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistants4j.api.ResponseFormat;
import org.jspecify.annotations.Nullable;

/** What the offline model says: a quotation if it has one, else an echo. */
final class OfflineAnswer {
  static final String URL = "ASSISTANTS_ENGINE_MODEL_URL";

  private static final String LONG =
      "I am the offline model of Assistants4J: I can quote and call functions, but not think. For"
          + " a real model, set "
          + URL
          + ", ASSISTANTS_ENGINE_MODEL_NAME and, if it needs one, ASSISTANTS_ENGINE_MODEL_KEY.";
  private static final String SHORT =
      "(Offline model. For a real one, set "
          + URL
          + ", ASSISTANTS_ENGINE_MODEL_NAME and ASSISTANTS_ENGINE_MODEL_KEY.)";
  private static final String SHORTEST = "(Offline model.)";
  private static final Pattern ASKS =
      Pattern.compile(
          "(?is).*\\?.*|\\s*(what|who|whose|where|when|which|how|why|do|did|does|is|are|was|were"
              + "|tell|can|could)\\b.*|.*\\b(remember|recall|repeat|remind)\\b.*");

  private final @Nullable ResponseFormat format;
  private final Round round;

  OfflineAnswer(@Nullable ResponseFormat format, Round round) {
    this.format = format;
    this.round = round;
  }

  String text() {
    if (format instanceof ResponseFormat.Schema wanted) {
      JsonObject schema = wanted.jsonSchema().schema();
      return schema == null ? json(words()) : SchemaValues.example(schema, words()).toString();
    }
    return format instanceof ResponseFormat.Json ? json(words()) : words();
  }

  private static String json(String answer) {
    return JSON.createObjectBuilder().add("answer", answer).build().toString();
  }

  private String words() {
    Optional<String> quoted = quotedOutputs().or(this::quotedFile).or(this::quotedConversation);
    return quoted
        .map(answer -> answer + "\n\n" + (round.explained() ? SHORTEST : SHORT))
        .orElseGet(() -> echo() + "\n\n" + (round.explained() ? SHORTEST : LONG));
  }

  private Optional<String> quotedOutputs() {
    String answers =
        round.outputs().stream()
            .filter(output -> !isSearch(output))
            .map(output -> output.name() + " answered: " + output.text())
            .collect(Collectors.joining("\n"));
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(quotedFile().map(file -> answers + "\n" + file).orElse(answers));
  }

  private Optional<String> quotedFile() {
    String found =
        round.outputs().stream()
            .filter(OfflineAnswer::isSearch)
            .map(Turn.Output::text)
            .collect(Collectors.joining("\n\n"));
    return Passages.in(found)
        .best(round.question())
        .map(quote -> "According to your files: \"" + quote.text() + "\"" + quote.marker());
  }

  private Optional<String> quotedConversation() {
    if (!ASKS.matcher(round.question()).matches()) {
      return Optional.empty();
    }
    List<String> sentences = round.earlier().stream().flatMap(Quotes::sentences).toList();
    // What was said before what was asked: a question rarely answers another.
    return Quotes.closest(
            round.question(), sentences.stream().filter(each -> !isAsked(each)).toList())
        .or(() -> Quotes.closest(round.question(), sentences))
        .map(sentence -> "You said earlier: \"" + sentence + "\"");
  }

  private static boolean isAsked(String sentence) {
    return sentence.endsWith("?");
  }

  private String echo() {
    String nothing = round.outputs().isEmpty() ? "" : "I found nothing about this in your files. ";
    return nothing
        + (round.question().isEmpty()
            ? "You wrote nothing yet."
            : "You wrote: \"" + Quotes.shortened(round.question()) + "\"");
  }

  private static boolean isSearch(Turn.Output output) {
    return output.name().equals(ToolNames.FILE_SEARCH);
  }
}
