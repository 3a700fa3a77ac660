package org.assistants4j.engine.task;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps the note of a task as plain text, so that nothing in the database is deserialized. */
final class Notes implements Serializer {
  @Override
  public byte @Nullable [] serialize(@Nullable Object note) {
    return note == null ? null : note.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
    return bytes == null ? null : type.cast(new String(bytes, StandardCharsets.UTF_8));
  }
}
