package org.assistants4j.engine.store;

import org.assistants4j.api.FileObject;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStep;
import org.jspecify.annotations.Nullable;

/**
 * What of an object is searched.
 *
 * @param status of a run or step
 * @param tag the run of a message, the purpose of a file
 * @param active the thread of a run that has not ended
 * @param goneAt when the object is gone by itself, in seconds since 1970
 */
public record Columns(
    @Nullable String status, @Nullable String tag, @Nullable String active, @Nullable Long goneAt) {
  public static final Columns NONE = new Columns(null, null, null);

  public Columns(@Nullable String status, @Nullable String tag, @Nullable String active) {
    this(status, tag, active, null);
  }

  public static Columns of(Run run) {
    String active = run.status().ended() ? null : run.threadId();
    return new Columns(run.status().value(), null, active);
  }

  public static Columns of(RunStep step) {
    return new Columns(step.status().value(), null, null);
  }

  public static Columns of(Message message) {
    return new Columns(null, message.runId(), null);
  }

  public static Columns of(FileObject file) {
    return new Columns(null, file.purpose(), null, file.expiresAt());
  }
}
