package org.assistants4j.api.json;

import jakarta.json.bind.annotation.JsonbNillable;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a record class: its members on the wire, and whether its nulls are written. The
 * last component of every record is its additional properties, which is no member.
 */
record RecordShape(
    List<Member> members,
    Member additional,
    Set<String> names,
    Constructor<?> constructor,
    boolean nillable) {
  private static final String ADDITIONAL = "additional_properties";

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return inspect(type);
        }
      };

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Whether the record is a whole JSON object that was not understood. */
  static boolean isUnknown(Class<?> type) {
    return type.isRecord() && type.getSimpleName().startsWith("Unknown");
  }

  private static RecordShape inspect(Class<?> type) {
    List<Member> all = Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
    Member last = all.get(all.size() - 1);
    if (!last.name().equals(ADDITIONAL)) {
      throw new IllegalStateException(type + " does not end with additionalProperties");
    }
    List<Member> members = all.subList(0, all.size() - 1);
    return new RecordShape(
        members,
        last,
        members.stream().map(Member::name).collect(Collectors.toUnmodifiableSet()),
        canonical(type),
        type.isAnnotationPresent(JsonbNillable.class));
  }

  private static Constructor<?> canonical(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(component -> component.getType())
            .toArray(Class<?>[]::new);
    return (Constructor<?>) Reflected.call(() -> type.getDeclaredConstructor(types));
  }
}
