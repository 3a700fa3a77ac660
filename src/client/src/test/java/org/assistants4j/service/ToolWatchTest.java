package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepDelta;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;
import org.junit.jupiter.api.Test;

class ToolWatchTest {
  private static final ToolActivity SEARCHES =
      new ToolActivity("call_1", "file_search", "file_search", "", false);
  private static final ToolActivity COMPUTED =
      new ToolActivity("call_2", "code_interpreter", "code_interpreter", "1+1", true);

  private final List<ToolActivity> told = new ArrayList<>();
  private final ToolWatch watch =
      new ToolWatch(
          new ReplyListener() {
            @Override
            public void onTool(ToolActivity activity) {
              told.add(activity);
            }
          });

  private static RunStep step(RunStepStatus status, ToolCall... calls) {
    return RunStepBuilder.builder()
        .id("step_1")
        .type("tool_calls")
        .status(status)
        .stepDetails(new StepDetails.ToolCalls(List.of(calls), null))
        .build();
  }

  private static ToolCall search() {
    return new ToolCall.FileSearch("call_1", new ToolCall.Search(null, null, null), null);
  }

  private static ToolCall code() {
    return new ToolCall.CodeInterpreter("call_2", new ToolCall.Code("1+1", List.of(), null), null);
  }

  @Test
  void aCallIsToldOnceAtItsStartAndOnceAtItsEnd() {
    RunStepDelta delta =
        RunStepDelta.toolCall("step_1", new RunStepDelta.FileSearch(0, "call_1", null, null));
    watch.hear(delta);
    watch.hear(delta);
    watch.hear(step(RunStepStatus.IN_PROGRESS, search()));
    watch.hear(step(RunStepStatus.COMPLETED, search()));
    watch.hear(step(RunStepStatus.COMPLETED, search()));

    assertEquals(
        List.of(SEARCHES, new ToolActivity("call_1", "file_search", "file_search", "", true)),
        told);
  }

  @Test
  void whatIsSeenOnlyAtItsEndIsToldTwice() {
    watch.hear(step(RunStepStatus.COMPLETED, code()));

    assertEquals(List.of(false, true), told.stream().map(ToolActivity::done).toList());
    assertEquals(COMPUTED, told.get(1));
  }

  @Test
  void aStepThatFailedHasEndedToo() {
    watch.hear(step(RunStepStatus.IN_PROGRESS, code()));
    watch.hear(step(RunStepStatus.FAILED, code()));

    assertEquals(COMPUTED, told.get(1));
  }

  @Test
  void functionsAndPiecesWithoutAnIdAreNotItsMatter() {
    watch.hear(RunStepDelta.toolCall("step_1", new RunStepDelta.Function(0, "call_3", null, null)));
    watch.hear(
        RunStepDelta.toolCall("step_1", new RunStepDelta.CodeInterpreter(0, null, null, null)));

    assertEquals(List.of(), told);
  }
}
