package org.assistants4j.engine.run;

import java.util.List;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.engine.model.Tokens;
import org.assistants4j.engine.model.Turn;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, read in one transaction.
 *
 * @param own the messages that it has made itself
 * @param history of its thread, oldest first, as far as there is room; null when there is no room
 * @param done its steps that have ended, oldest first
 * @param open its step that has not ended, or null
 * @param scope what it may search
 * @param budget what it may still use
 */
record Progress(
    List<Message> own,
    @Nullable List<Message> history,
    List<RunStep> done,
    @Nullable RunStep open,
    SearchScope scope,
    Budget budget) {

  /**
   * @param context how many tokens the model takes at once
   */
  static Progress of(Database database, RunWriter writer, int context) {
    return database.inTransaction(tx -> read(tx, writer.tenant(), writer.run(), context));
  }

  private static Progress read(Tx tx, String tenant, Run run, int context) {
    List<RunStep> steps = tx.all(Kind.STEP, tenant, run.id()).stream().map(Stored::doc).toList();
    RunStep open =
        steps.stream()
            .filter(step -> step.status().equals(RunStepStatus.IN_PROGRESS))
            .findFirst()
            .orElse(null);
    List<RunStep> done = steps.stream().filter(step -> step != open).toList();
    SearchScope scope = SearchScope.of(tx, tenant, run);
    Budget budget = Budget.of(run, done, context);
    History history = new History(tx, tenant, run);
    Room room = new Room(Tokens.of(run.model()), budget.forPrompt());
    List<Turn> always = Prompts.always(run, done, history.own());
    List<FunctionDefinition> functions = Prompts.functions(run, scope);
    List<Message> shown =
        room.takes(tokens -> tokens.count(always, functions))
            ? history.shown(room).orElse(null)
            : null;
    return new Progress(history.own(), shown, done, open, scope, budget);
  }
}
