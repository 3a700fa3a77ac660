package org.assistants4j.engine.run;

import org.assistants4j.api.Run;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.engine.store.Kind;

/** Makes run steps. */
final class Steps {
  private Steps() {}

  static RunStep begin(Run run, long now, StepDetails details, String type) {
    return RunStepBuilder.builder()
        .id(Kind.STEP.newId())
        .createdAt(now)
        .assistantId(run.assistantId())
        .threadId(run.threadId())
        .runId(run.id())
        .type(type)
        .status(RunStepStatus.IN_PROGRESS)
        .stepDetails(details)
        .build();
  }
}
