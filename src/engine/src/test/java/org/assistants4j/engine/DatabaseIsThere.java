package org.assistants4j.engine;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips all tests that are to run on a PostgreSQL where none can be started. */
public final class DatabaseIsThere implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return !TestDatabase.onPostgres() || Postgres.isThere() || Needed.required("postgresql")
        ? ConditionEvaluationResult.enabled(null)
        : ConditionEvaluationResult.disabled(
            "There is no PostgreSQL that could be started on this kind of machine.");
  }
}
