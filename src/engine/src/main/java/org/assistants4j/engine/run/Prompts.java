package org.assistants4j.engine.run;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolCall;
import org.assistants4j.api.ToolChoice;
import org.assistants4j.engine.model.ModelRequest;
import org.assistants4j.engine.model.Turn;

/** Makes what the model is asked from a run, its thread's messages and its steps. */
final class Prompts {
  private Prompts() {}

  static ModelRequest of(Run run, Progress progress, Map<String, Images.Picture> pictures) {
    List<Turn> turns = new ArrayList<>(instructions(run));
    progress.history().forEach(message -> turns.add(MessageTurns.of(message, pictures)));
    turns.addAll(steps(progress.done(), progress.own()));
    return new ModelRequest(
        run.model(),
        turns,
        functions(run, progress.scope()),
        choice(run, progress.done()),
        run.parallelToolCalls(),
        run.responseFormat(),
        new ModelRequest.Sampling(
            run.temperature(), run.topP(), progress.budget().completion(), run.reasoningEffort()));
  }

  /** What each prompt of a run holds, however little room there is. */
  static List<Turn> always(Run run, List<RunStep> steps, List<Message> own) {
    List<Turn> turns = new ArrayList<>(instructions(run));
    turns.addAll(steps(steps, own));
    return turns;
  }

  private static List<Turn> instructions(Run run) {
    return run.instructions().isBlank() ? List.of() : List.of(new Turn.System(run.instructions()));
  }

  private static List<Turn> steps(List<RunStep> steps, List<Message> own) {
    List<Turn> turns = new ArrayList<>();
    int searches = 0;
    for (RunStep step : steps) {
      if (step.stepDetails() instanceof StepDetails.MessageCreation creation) {
        own.stream()
            .filter(message -> message.id().equals(creation.messageCreation().messageId()))
            .filter(message -> !message.text().isEmpty())
            .forEach(message -> turns.add(MessageTurns.of(message, Map.of())));
      } else if (step.stepDetails() instanceof StepDetails.ToolCalls calls) {
        searches += round(turns, calls.toolCalls(), searches);
      }
    }
    return turns;
  }

  /** One round of calls and their outputs; tells how many of them were searches. */
  private static int round(List<Turn> turns, List<ToolCall> calls, int searchesBefore) {
    turns.add(new Turn.Assistant("", calls.stream().map(ToolCalls::asked).toList()));
    int searches = 0;
    for (ToolCall call : calls) {
      Turn.Call asked = ToolCalls.asked(call);
      if (call instanceof ToolCall.Function function) {
        String output = function.function().output();
        turns.add(new Turn.Output(asked.id(), asked.name(), output == null ? "" : output));
      } else if (call instanceof ToolCall.FileSearch search) {
        String passages = passages(search.fileSearch(), searchesBefore + searches);
        turns.add(new Turn.Output(asked.id(), asked.name(), passages));
        searches++;
      }
    }
    return searches;
  }

  private static String passages(ToolCall.Search search, int number) {
    if (search.results() == null || search.results().isEmpty()) {
      return "No passages found.";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < search.results().size(); i++) {
      ToolCall.Result result = search.results().get(i);
      text.append(Citations.marker(number, i, result.fileName())).append('\n');
      if (result.content() != null) {
        result.content().forEach(passage -> text.append(passage.text()).append('\n'));
      }
      text.append('\n');
    }
    return text.toString();
  }

  static List<FunctionDefinition> functions(Run run, SearchScope scope) {
    List<FunctionDefinition> functions = new ArrayList<>();
    for (Tool tool : run.tools()) {
      if (tool instanceof Tool.Function function) {
        functions.add(function.function());
      }
    }
    if (!scope.names().isEmpty()) {
      functions.add(fileSearch(scope.names()));
    }
    return functions;
  }

  private static FunctionDefinition fileSearch(List<String> files) {
    JsonObject string = JSON.createObjectBuilder().add("type", "string").build();
    JsonObject schema =
        JSON.createObjectBuilder()
            .add("type", "object")
            .add("properties", JSON.createObjectBuilder().add("query", string))
            .add("required", JSON.createArrayBuilder().add("query"))
            .build();
    return new FunctionDefinition(
        ToolCalls.FILE_SEARCH,
        "Finds passages in the attached files ("
            + String.join(", ", files)
            + "). Each passage comes behind a marker. Put the marker, unchanged, behind every"
            + " sentence that rests on its passage.",
        schema);
  }

  /** A forced choice holds for the first round only, or the run would never end. */
  private static ToolChoice choice(Run run, List<RunStep> steps) {
    boolean called =
        steps.stream().anyMatch(step -> step.stepDetails() instanceof StepDetails.ToolCalls);
    boolean forced = run.toolChoice() != null && !run.toolChoice().equals(ToolChoice.NONE);
    return called && forced ? ToolChoice.AUTO : run.toolChoice();
  }
}
