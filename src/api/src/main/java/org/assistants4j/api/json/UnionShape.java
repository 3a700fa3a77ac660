package org.assistants4j.api.json;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sealed interface: the member that names the variant, the variants, and the one
 * for what is not known.
 */
record UnionShape(String key, Map<String, Class<?>> variants, Constructor<?> unknown) {
  private static final ClassValue<UnionShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected UnionShape computeValue(Class<?> type) {
          return inspect(type);
        }
      };

  /** The variant's interface and name, by the class of the variant. */
  private static final ClassValue<Map<String, String>> TAGS =
      new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
          return tags(type);
        }
      };

  static UnionShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** The members that tell which variant a record is, such as {@code type: function}. */
  static Map<String, String> tagsOf(Class<?> variant) {
    return TAGS.get(variant);
  }

  @Nullable Class<?> variant(String name) {
    return variants.get(name);
  }

  private static UnionShape inspect(Class<?> type) {
    JsonbTypeInfo info = type.getAnnotation(JsonbTypeInfo.class);
    Map<String, Class<?>> variants = new TreeMap<>();
    for (JsonbSubtype subtype : info.value()) {
      variants.put(subtype.alias(), subtype.type());
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (RecordShape.isUnknown(permitted)) {
        return new UnionShape(info.key(), variants, permitted.getDeclaredConstructors()[0]);
      }
    }
    throw new IllegalStateException(type + " has no variant for what is not known");
  }

  private static Map<String, String> tags(Class<?> variant) {
    Map<String, String> tags = new HashMap<>();
    for (Class<?> union : variant.getInterfaces()) {
      JsonbTypeInfo info = union.getAnnotation(JsonbTypeInfo.class);
      if (info != null) {
        UnionShape.of(union)
            .variants
            .forEach(
                (alias, type) -> {
                  if (type == variant) {
                    tags.put(info.key(), alias);
                  }
                });
      }
    }
    return tags;
  }
}
