package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadListTest {
  private static final Map<String, String> RED = Map.of("colour", "red");

  private EngineRig rig;

  @BeforeEach
  void start(@TempDir Path folder) {
    rig = new EngineRig(folder, new ScriptedModel(), new MovableClock());
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void threadsAreListedNewestFirst() {
    String first = thread(Map.of());
    String second = thread(RED);
    assertEquals(List.of(second, first), ids(Map.of()));
    assertEquals(List.of(first, second), ids(list(Map.of(), null, "asc", null, null)));
  }

  @Test
  void threadsAreFoundByAllPairsThatAreAskedFor() {
    String both = thread(Map.of("colour", "red", "size", "small", "more", "x"));
    String one = thread(RED);
    thread(Map.of("colour", "blue", "size", "small"));
    thread(Map.of("size", "red", "colour", "small"));
    assertEquals(List.of(one, both), ids(RED));
    assertEquals(List.of(both), ids(Map.of("colour", "red", "size", "small")));
    assertEquals(List.of(), ids(Map.of("colour", "red", "size", "large")));
    assertEquals(List.of(), ids(Map.of("colour", "Red")));
    assertEquals(List.of(), ids(Map.of("colourr", "ed")));
  }

  @Test
  void pagesGoAlongWhatIsFound() {
    List<String> red =
        IntStream.range(0, 5).mapToObj(i -> thread(i % 2 == 0 ? RED : Map.of())).toList();
    Page<AssistantThread> page = list(RED, 2, null, null, null);
    assertEquals(List.of(red.get(4), red.get(2)), ids(page));
    assertTrue(page.hasMore());
    Page<AssistantThread> rest = list(RED, 2, null, page.lastId(), null);
    assertEquals(List.of(red.get(0)), ids(rest));
    assertFalse(rest.hasMore());
    assertEquals(List.of(red.get(2)), ids(list(RED, 1, null, null, red.get(0))));
    assertEquals(List.of(red.get(4)), ids(list(RED, 5, "asc", red.get(3), null)));
  }

  @Test
  void aModifiedThreadIsFoundByItsNewMetadataOnly() {
    String thread = thread(RED);
    rig.api().threads().modify(thread, new ModifyThreadRequest(Map.of("colour", "blue")));
    assertEquals(List.of(), ids(RED));
    assertEquals(List.of(thread), ids(Map.of("colour", "blue")));
    rig.api().threads().delete(thread);
    assertEquals(List.of(), ids(Map.of("colour", "blue")));
    assertEquals(List.of(), ids(Map.of()));
  }

  @Test
  void anyCharacterAndTheLongestPairsAreFound() {
    Map<String, String> odd =
        IntStream.range(0, 16)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "😀".repeat(63) + (char) ('a' + i), i -> "\u0000ß".repeat(256)));
    String thread = thread(odd);
    assertEquals(List.of(thread), ids(odd));
  }

  @Test
  void anotherTenantsThreadsAreNotFound() {
    String thread = thread(RED);
    assertEquals(List.of(), rig.engine().threadList("other").list(RED, 1, null, null, null).data());
    assertEquals(
        404,
        assertThrows(
                ApiException.class,
                () -> rig.engine().threadList("other").list(RED, 1, null, thread, null))
            .status());
  }

  @Test
  void moreThanMetadataCanBeIsRefused() {
    assertThrows(InvalidParameterException.class, () -> ids(Map.of("k".repeat(65), "v")));
    assertThrows(InvalidParameterException.class, () -> ids(Map.of("k", "v".repeat(513))));
    assertThrows(InvalidParameterException.class, () -> list(RED, 101, null, null, null));
  }

  private String thread(Map<String, String> metadata) {
    return rig.api().threads().create(new CreateThreadRequest(null, null, metadata, null)).id();
  }

  private List<String> ids(Map<String, String> metadata) {
    return ids(list(metadata, null, null, null, null));
  }

  private static List<String> ids(Page<AssistantThread> page) {
    return page.data().stream().map(AssistantThread::id).toList();
  }

  private Page<AssistantThread> list(
      Map<String, String> metadata,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    return rig.engine().threadList("default").list(metadata, limit, order, after, before);
  }
}
