package org.assistants4j.engine.model;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ToolChoice;

/** Finds which functions the offline model calls: those it is told to, and file search. */
final class CallFinder {
  private static final Pattern VERB =
      Pattern.compile("(?i)\\b(call|use|run|invoke|execute)(s|ing)?\\b");

  private final ModelRequest request;
  private final Round round;

  CallFinder(ModelRequest request, Round round) {
    this.request = request;
    this.round = round;
  }

  /** A function's name in the question, from {@code start} to {@code end}. */
  private record Named(FunctionDefinition function, int start, int end) {}

  /** The calls, their ids empty; none once calls of this round have been answered. */
  List<Turn.Call> calls() {
    if (!round.outputs().isEmpty() || ToolChoice.NONE.equals(request.toolChoice())) {
      return List.of();
    }
    String chosen = ToolNames.chosen(request.toolChoice());
    if (chosen != null) {
      return offered(chosen).map(this::call).stream().toList();
    }
    List<Turn.Call> asked = asked();
    if (!asked.isEmpty()) {
      return request.parallelToolCalls() ? asked : asked.subList(0, 1);
    }
    return offered(ToolNames.FILE_SEARCH).or(this::required).map(this::call).stream().toList();
  }

  private Optional<FunctionDefinition> offered(String name) {
    return request.functions().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private Optional<FunctionDefinition> required() {
    return ToolChoice.REQUIRED.equals(request.toolChoice())
        ? request.functions().stream().filter(CallFinder::isCallers).findFirst()
        : Optional.empty();
  }

  private static boolean isCallers(FunctionDefinition function) {
    return !function.name().equals(ToolNames.FILE_SEARCH)
        && !function.name().equals(ToolNames.CODE_INTERPRETER);
  }

  /** A call whose arguments may be anywhere in the question. */
  private Turn.Call call(FunctionDefinition function) {
    if (function.name().equals(ToolNames.FILE_SEARCH)) {
      JsonObject query = JSON.createObjectBuilder().add("query", round.question()).build();
      return new Turn.Call("", function.name(), query.toString());
    }
    String text = find(function).map(this::after).orElse(round.question());
    return call(function, text);
  }

  private static Turn.Call call(FunctionDefinition function, String text) {
    String arguments = new ArgumentFinder(function.parameters(), text).arguments().toString();
    return new Turn.Call("", function.name(), arguments);
  }

  /** The functions that the question names, if it says that they shall be called. */
  private List<Turn.Call> asked() {
    List<Named> named = new ArrayList<>();
    request.functions().stream()
        .filter(CallFinder::isCallers)
        .forEach(function -> find(function).ifPresent(named::add));
    named.removeIf(each -> named.stream().anyMatch(other -> covers(other, each)));
    named.sort(Comparator.comparingInt(Named::start));
    if (named.stream().noneMatch(this::told)) {
      return List.of();
    }
    List<Turn.Call> calls = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      int end = i + 1 < named.size() ? named.get(i + 1).start() : round.question().length();
      String text = round.question().substring(named.get(i).end(), end);
      calls.add(call(named.get(i).function(), text));
    }
    return calls;
  }

  private Optional<Named> find(FunctionDefinition function) {
    String words = String.join("[\\s_-]*", function.name().split("[_-]+|(?<=[a-z0-9])(?=[A-Z])"));
    Matcher matcher =
        Pattern.compile("(?<![\\w-])(?i:" + words + ")(?![\\w])").matcher(round.question());
    return matcher.find()
        ? Optional.of(new Named(function, matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private String after(Named named) {
    return round.question().substring(named.end());
  }

  private static boolean covers(Named longer, Named shorter) {
    return longer.start() <= shorter.start()
        && longer.end() >= shorter.end()
        && longer.end() - longer.start() > shorter.end() - shorter.start();
  }

  /** Whether a verb tells to call it; the verb may not be a part of the name. */
  private boolean told(Named named) {
    String question = round.question();
    String rest = question.substring(0, named.start()) + " " + question.substring(named.end());
    return VERB.matcher(rest).find() || after(named).startsWith("(");
  }
}
