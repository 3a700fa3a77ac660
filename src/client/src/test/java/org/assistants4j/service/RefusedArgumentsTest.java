package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is refused before a server is asked, and with which sentence. */
class RefusedArgumentsTest {
  private static final Question QUESTION = Question.of("Hello");

  private static void assertRefused(String sentence, Executable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static void assertNull(String name, Executable call) {
    assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  @SuppressWarnings("DataFlowIssue")
  void nullIsRefusedByItsName() {
    assertNull("text", () -> Question.of(null));
    assertNull("file", () -> QUESTION.file(null));
    assertNull("image", () -> QUESTION.image(null));
    assertNull("change", () -> QUESTION.run(null));
    assertNull("name", () -> NewFile.of(null, new byte[0]));
    assertNull("content", () -> NewFile.of("a.txt", (byte[]) null));
    assertNull("content", () -> NewFile.of("a.txt", (NewFile.Content) null));
  }

  @Test
  void questionsHaveBounds() {
    assertRefused("The text must not be blank.", () -> Question.of(" \n"));
    assertRefused(
        "The text has 256001 characters, but at most 256000 are allowed.",
        () -> Question.of("x".repeat(256_001)));
    assertEquals(512_000, Question.of("😀".repeat(256_000)).text().length());
    assertRefused("The id of a file must not be blank.", () -> QUESTION.fileId(" "));
    assertRefused(
        "An image has an address of http or https.",
        () -> QUESTION.imageUrl(URI.create("file:///etc/passwd")));
    String id = "The id of a question is 1 to 64 letters, digits, '.', '_' or '-'.";
    assertRefused(id, () -> QUESTION.once(""));
    assertRefused(id, () -> QUESTION.once("x".repeat(65)));
    assertRefused(id, () -> QUESTION.once("a b"));
    assertRefused(id, () -> QUESTION.once("ä"));
    assertRefused("The timeout is 1 ms to 1 day, not PT0S.", () -> QUESTION.timeout(Duration.ZERO));
    assertRefused(
        "The timeout is 1 ms to 1 day, not PT24H1S.",
        () -> QUESTION.timeout(Duration.ofDays(1).plusSeconds(1)));
  }

  @Test
  void filesHaveNames() {
    assertRefused("A file needs a name.", () -> NewFile.of(Path.of("/")));
    assertRefused("A file needs a name.", () -> NewFile.of("", new byte[0]));
    assertRefused("A file needs a name.", () -> NewFile.of("folder/", new byte[0]));
    assertRefused(
        "The name of a file has at most 255 characters.",
        () -> NewFile.of("x".repeat(256), new byte[0]));
    assertRefused(
        "The name of a file has no control characters.", () -> NewFile.of("a\r\nb", new byte[0]));
    assertEquals("a.txt", NewFile.of("C:\\Users\\me\\a.txt", new byte[0]).name());
    assertEquals("a.txt", NewFile.of(Path.of("/tmp/a.txt")).name());
  }

  @Test
  void tagsHaveBoundsAndSomeKeysAreTaken() {
    assertRefused("The key of a tag has 1 to 64 characters: ''.", () -> Tags.of(Map.of("", "a")));
    assertRefused(
        "The key of a tag has 1 to 64 characters: '" + "k".repeat(65) + "'.",
        () -> Tags.with(Map.of(), "k".repeat(65), null));
    assertRefused(
        "The tag 'a' has more than 512 characters.", () -> Tags.of(Map.of("a", "v".repeat(513))));
    for (String key : new String[] {"managed_by", "uploads", "uploads_2"}) {
      assertRefused(
          "The key '" + key + "' is the service's own.", () -> Tags.with(Map.of(), key, "a"));
    }
    assertRefused("A conversation has at most 12 tags.", () -> Tags.of(tags(13)));
    assertEquals(13, Tags.of(tags(12)).size());
    assertRefused(
        "A conversation has at most 12 tags.", () -> Tags.with(Tags.of(tags(12)), "one more", "a"));
    assertEquals(13, Tags.with(Tags.of(tags(12)), "key1", "another").size());
  }

  private static Map<String, String> tags(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(i -> "key" + i, i -> "value"));
  }
}
