package org.assistants4j.service;

import java.util.HashSet;
import java.util.Set;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepDelta;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;

/**
 * Tells of the built-in tools of one run: each call once when it begins, and once when it ended.
 */
final class ToolWatch {
  private static final String SEARCH = "file_search";
  private static final String CODE = "code_interpreter";

  private final ReplyListener listener;
  private final Set<String> begun = new HashSet<>();
  private final Set<String> ended = new HashSet<>();

  ToolWatch(ReplyListener listener) {
    this.listener = listener;
  }

  void hear(RunStepDelta delta) {
    if (delta.delta().stepDetails() instanceof RunStepDelta.ToolCalls calls) {
      for (RunStepDelta.Call call : calls.toolCalls()) {
        if (call instanceof RunStepDelta.FileSearch search && search.id() != null) {
          begin(search.id(), SEARCH, "");
        } else if (call instanceof RunStepDelta.CodeInterpreter code && code.id() != null) {
          begin(code.id(), CODE, "");
        }
      }
    }
  }

  void hear(RunStep step) {
    if (step.stepDetails() instanceof StepDetails.ToolCalls calls) {
      calls
          .toolCalls()
          .forEach(call -> hear(call, !step.status().equals(RunStepStatus.IN_PROGRESS)));
    }
  }

  private void hear(ToolCall call, boolean done) {
    if (call instanceof ToolCall.FileSearch search) {
      told(search.id(), SEARCH, "", done);
    } else if (call instanceof ToolCall.CodeInterpreter code) {
      told(code.id(), CODE, code.codeInterpreter().input(), done);
    }
  }

  private void told(String id, String type, String input, boolean done) {
    begin(id, type, input);
    if (done && ended.add(id)) {
      listener.onTool(new ToolActivity(id, type, type, input, true));
    }
  }

  private void begin(String id, String type, String input) {
    if (begun.add(id)) {
      listener.onTool(new ToolActivity(id, type, type, input, false));
    }
  }
}
