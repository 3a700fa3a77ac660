package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MetadataQueryTest {
  private static String written(Map<String, String> pairs) {
    String base = "https://a.example/v1/threads?limit=3&" + MetadataQuery.PARAMETER + "=";
    return MetadataQuery.written(URI.create(base + MetadataQuery.of(pairs) + "&order=desc"))
        .toString();
  }

  @Test
  void pairsAreWrittenEncoded() {
    assertEquals(
        "https://a.example/v1/threads?limit=3"
            + "&metadata%5Ba+%26%3Db%5D=1%2B1&metadata%5B%C3%BC%5D=%241&order=desc",
        written(new TreeMap<>(Map.of("a &=b", "1+1", "ü", "$1"))));
  }

  @Test
  void noPairsAreNotWritten() {
    assertNull(MetadataQuery.of(Map.of()));
    URI address = URI.create("https://a.example/v1/threads?limit=3");
    assertEquals(address, MetadataQuery.written(address));
  }
}
