package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.assistants4j.api.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataQueryTest {
  private final MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();

  @Test
  void pairsAreReadAndTheRestLeft() {
    query.add("limit", "5");
    query.add("metadata[a]", "1");
    query.add("metadata[b]c]", "");
    assertEquals(Map.of("a", "1", "b]c", ""), MetadataQuery.read(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"metadata", "metadata[]", "metadata[a", "metadata.a", "metadata[a]b"})
  void whatIsNoPairIsRefused(String name) {
    query.add(name, "1");
    assertThrows(InvalidParameterException.class, () -> MetadataQuery.read(query));
  }

  @Test
  void aKeyIsGivenOnce() {
    query.add("metadata[a]", "1");
    query.add("metadata[a]", "2");
    assertThrows(InvalidParameterException.class, () -> MetadataQuery.read(query));
  }
}
