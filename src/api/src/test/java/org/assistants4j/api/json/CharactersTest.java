package org.assistants4j.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\ud83d", "\\ude00b", "\\ude00\\ud83d"})
  void whatIsNoTextIsRefusedWhereverItStands(String characters) {
    InvalidParameterException content =
        refused("{\"role\":\"user\",\"content\":\"" + characters + "\"}");
    assertEquals("content", content.param());
    assertEquals("invalid_value", content.code());
    String metadata = "{\"role\":\"user\",\"content\":\"a\",\"metadata\":{\"%s\":\"%s\"}}";
    assertEquals("metadata", refused(metadata.formatted(characters, "v")).param());
    assertEquals("metadata.k", refused(metadata.formatted("k", characters)).param());
    assertEquals(null, refused("{\"" + characters + "\":1}").param());
  }

  @Test
  void theMessageNamesTheCharacter() {
    assertEquals(
        "Invalid 'content': it has the character U+D83D, which is no text.",
        refused("{\"role\":\"user\",\"content\":\"a\\ud83d\"}").getMessage());
  }

  @Test
  void wholePairsAreText() {
    CreateMessageRequest request = read("{\"role\":\"user\",\"content\":\"\\ud83d\\ude00\"}");
    assertTrue(Json.write(request).contains("\"😀\""));
  }

  @Test
  void halvesThatAModelSaysAreWrittenAsEscapes() {
    Deleted said = new Deleted("a\ud83d", "b");
    String json = Json.write(said);
    assertTrue(json.contains("\"a\\ud83d\""), json);
    assertEquals(said, Json.read(json, Deleted.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "1", "]", ",", "\""})
  void nothingMayStandBehindTheBody(String more) {
    refused("{\"role\":\"user\",\"content\":\"a\"}" + more);
  }

  private static InvalidParameterException refused(String json) {
    return assertThrows(InvalidParameterException.class, () -> read(json));
  }

  private static CreateMessageRequest read(String json) {
    return (CreateMessageRequest)
        Json.readRequest(new StringReader(json), CreateMessageRequest.class);
  }
}
