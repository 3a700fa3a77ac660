package org.assistants4j.engine.run;

import java.util.List;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.engine.model.ModelRequest;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, read in one transaction.
 *
 * @param messages of its thread, oldest first
 * @param done its steps that have ended, oldest first
 * @param open its step that has not ended, or null
 * @param scope what it may search
 */
record Progress(
    List<Message> messages, List<RunStep> done, @Nullable RunStep open, SearchScope scope) {

  static Progress of(Database database, RunWriter writer) {
    return database.inTransaction(tx -> read(tx, writer.tenant(), writer.run()));
  }

  private static Progress read(Tx tx, String tenant, Run run) {
    List<Message> messages = docs(tx.all(Kind.MESSAGE, tenant, run.threadId()));
    List<RunStep> steps = docs(tx.all(Kind.STEP, tenant, run.id()));
    RunStep open =
        steps.stream()
            .filter(step -> step.status().equals(RunStepStatus.IN_PROGRESS))
            .findFirst()
            .orElse(null);
    List<RunStep> done = steps.stream().filter(step -> step != open).toList();
    return new Progress(messages, done, open, SearchScope.of(tx, tenant, run));
  }

  private static <T> List<T> docs(List<Stored<T>> stored) {
    return stored.stream().map(Stored::doc).toList();
  }

  ModelRequest request(Run run) {
    return Prompts.of(run, messages, done, scope);
  }
}
