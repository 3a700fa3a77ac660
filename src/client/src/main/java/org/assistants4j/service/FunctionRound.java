package org.assistants4j.service;

import static org.assistants4j.api.json.Trees.JSON;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Run;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.Tool;
import org.assistants4j.function.Functions;
import org.assistants4j.telemetry.Scope;
import org.assistants4j.telemetry.Span;

/** Calls the functions that a run waits for. */
final class FunctionRound {
  private static final int BAD_GATEWAY = 502;
  private static final String FUNCTION = "function";

  private final Functions functions;
  private final CurrentConversation conversation;
  private final ReplyListener listener;

  FunctionRound(Functions functions, Conversation conversation, ReplyListener listener) {
    this.functions = functions;
    this.conversation = CurrentConversation.of(conversation);
    this.listener = listener;
  }

  /**
   * What all of them returned.
   *
   * @throws ApiException when the run does not say what it waits for
   */
  SubmitToolOutputsRequest outputs(Run run, AskTrace trace) {
    RequiredAction action = run.requiredAction();
    if (action == null || action.submitToolOutputs() == null) {
      throw ApiException.of(
          BAD_GATEWAY,
          new ApiError(
              "The run requires an action and does not say which.",
              "server_error",
              null,
              "unexpected_answer"));
    }
    Set<String> offered = offered(run);
    return new SubmitToolOutputsRequest(
        functions.answer(
            action.submitToolOutputs().toolCalls(),
            (call, proceed) ->
                offered.contains(call.function().name())
                    ? call(call, proceed, trace)
                    : refusal(call.function().name())));
  }

  private static Set<String> offered(Run run) {
    return run.tools().stream()
        .filter(Tool.Function.class::isInstance)
        .map(tool -> ((Tool.Function) tool).function().name())
        .collect(Collectors.toSet());
  }

  private static String refusal(String name) {
    return JSON.createObjectBuilder()
        .add("error", "There is no function named '" + name + "'.")
        .build()
        .toString();
  }

  private String call(RequiredAction.FunctionCall call, Supplier<String> proceed, AskTrace trace) {
    String name = call.function().name();
    String arguments = call.function().arguments();
    listener.onTool(new ToolActivity(call.id(), FUNCTION, name, arguments, false));
    String output;
    try (Span span = trace.function(call);
        Scope current = span.current()) {
      output = conversation.within(proceed);
      AskTrace.returned(span, output);
    }
    listener.onTool(new ToolActivity(call.id(), FUNCTION, name, arguments, true));
    return output;
  }
}
