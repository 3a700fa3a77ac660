package org.assistants4j.engine.run;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assistants4j.api.RankingOptions;
import org.assistants4j.api.RunStepDelta;
import org.assistants4j.api.ToolCall;
import org.assistants4j.engine.model.Turn;
import org.assistants4j.engine.tool.Passage;

/** The model's calls as run steps have them, and back. */
final class ToolCalls {
  static final String FILE_SEARCH = "file_search";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String QUERY = "query";

  private ToolCalls() {}

  static String newId() {
    return IntStream.range(0, 24)
        .mapToObj(i -> Character.toString(Character.forDigit(RANDOM.nextInt(36), 36)))
        .collect(Collectors.joining("", "call_", ""));
  }

  /** A call that nothing was done about yet. */
  static ToolCall open(Turn.Call call) {
    if (call.name().equals(FILE_SEARCH)) {
      // The API has no place for the query; the model must see it again with the passages.
      JsonObject query = JSON.createObjectBuilder().add(QUERY, query(call.arguments())).build();
      return new ToolCall.FileSearch(call.id(), new ToolCall.Search(null, null, query), null);
    }
    return new ToolCall.Function(call.id(), call.name(), call.arguments(), null);
  }

  static String query(ToolCall.FileSearch call) {
    return call.fileSearch().additionalProperties().getString(QUERY, "");
  }

  private static String query(String arguments) {
    try (var reader = JSON.createReader(new StringReader(arguments))) {
      return reader.readObject().getString(QUERY, "");
    } catch (JsonException | IllegalStateException | ClassCastException notJson) {
      return arguments;
    }
  }

  static ToolCall.FileSearch found(
      ToolCall.FileSearch call, RankingOptions ranking, List<Passage> passages) {
    List<ToolCall.Result> results =
        passages.stream()
            .map(
                passage ->
                    new ToolCall.Result(
                        passage.fileId(),
                        passage.fileName(),
                        passage.score(),
                        List.of(new ToolCall.Passage(passage.text())),
                        null))
            .toList();
    return new ToolCall.FileSearch(
        call.id(),
        new ToolCall.Search(ranking, results, call.fileSearch().additionalProperties()),
        null);
  }

  static boolean answered(ToolCall call) {
    if (call instanceof ToolCall.Function function) {
      return function.function().output() != null;
    }
    return call instanceof ToolCall.FileSearch search && search.fileSearch().results() != null;
  }

  /** The call as the model made it. */
  static Turn.Call asked(ToolCall call) {
    if (call instanceof ToolCall.Function function) {
      return new Turn.Call(
          function.id(), function.function().name(), function.function().arguments());
    }
    ToolCall.FileSearch search = (ToolCall.FileSearch) call;
    JsonObject arguments = JSON.createObjectBuilder().add(QUERY, query(search)).build();
    return new Turn.Call(search.id(), FILE_SEARCH, arguments.toString());
  }

  /** The pieces in which a stream tells a call. */
  static List<RunStepDelta.Call> pieces(int index, ToolCall call) {
    if (call instanceof ToolCall.Function function) {
      String name = function.function().name();
      String arguments = function.function().arguments();
      return List.of(
          new RunStepDelta.Function(
              index, function.id(), new RunStepDelta.Piece(name, "", null, null), null),
          new RunStepDelta.Function(
              index, null, new RunStepDelta.Piece(null, arguments, null, null), null));
    }
    return List.of(
        new RunStepDelta.FileSearch(
            index, ((ToolCall.FileSearch) call).id(), JsonValue.EMPTY_JSON_OBJECT, null));
  }
}
