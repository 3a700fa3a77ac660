package org.assistants4j.function;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds the records in what was read for a model, with their paths. */
final class Records {
  private Records() {}

  static void visit(@Nullable Object value, String path, BiConsumer<String, Record> visitor) {
    if (value instanceof Record found) {
      visitor.accept(path, found);
      for (RecordComponent component : found.getClass().getRecordComponents()) {
        String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        visit(value(component, found), name, visitor);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(each -> visit(each, path, visitor));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> visit(each, path + "." + key, visitor));
    } else if (value instanceof Object[] array) {
      visitAll(Arrays.asList(array), path, visitor);
    } else if (value instanceof Collection<?> several) {
      visitAll(several, path, visitor);
    }
  }

  private static void visitAll(
      Collection<?> several, String path, BiConsumer<String, Record> visitor) {
    int index = 0;
    for (Object each : several) {
      visit(each, path + "[" + (several instanceof List ? index : "") + "]", visitor);
      index++;
    }
  }

  private static @Nullable Object value(RecordComponent component, Record owner) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException thrown) {
      throw new IllegalStateException(thrown);
    }
  }
}
