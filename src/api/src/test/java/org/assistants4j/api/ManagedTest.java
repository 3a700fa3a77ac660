package org.assistants4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManagedTest {
  @Test
  void whatIsMarkedIsManaged() {
    assertTrue(Managed.is(Managed.marked(Map.of("user", "ada"))));
    assertFalse(Managed.is(Map.of("managed_by", "somebody")));
    assertFalse(Managed.is(Map.of()));
  }

  @Test
  void filesThatAreNotedAreRead() {
    Map<String, String> metadata = Managed.noting(Map.of("user", "ada"), List.of("file-a"));
    assertEquals(
        Map.of("user", "ada", "uploads", "file-a,file-b"),
        Managed.noting(metadata, List.of("file-b", "file-a")));
    assertEquals(List.of("file-a"), Managed.noted(metadata));
  }

  @Test
  void aPairThatIsFullIsFollowedByAnother() {
    List<String> ids = IntStream.range(0, 40).mapToObj("file-%024d"::formatted).toList();
    Map<String, String> metadata = Managed.noting(Map.of(), ids);
    assertEquals(Set.of("uploads", "uploads_2", "uploads_3"), metadata.keySet());
    Check.metadata(metadata);
    assertEquals(ids, Managed.noted(metadata));
  }

  @Test
  void otherPairsNoteNoFiles() {
    assertEquals(List.of(), Managed.noted(Map.of("uploads_x", "file-a", "my_uploads", "file-b")));
    assertEquals(List.of("file-c"), Managed.noted(Map.of("uploads", " ,file-c,, ")));
  }

  @Test
  void filesOfAThreadAreThoseNotedAndThoseThatRunsMade() {
    AssistantThread thread = thread(Map.of("uploads", "file-thread"));
    Message asked = message(Role.USER, null, Map.of("uploads", "file-asked"), image("file-shown"));
    var path =
        new Annotation.FilePath(null, "x", new Annotation.FileReference("file-made"), 0, 1, null);
    var cited =
        new Annotation.FileCitation(
            null, "x", new Annotation.FileReference("file-read"), 0, 1, null);
    Message answer =
        message(
            Role.ASSISTANT,
            "run_1",
            Map.of(),
            image("file-drawn"),
            new MessageContent.Text("x", List.of(path, cited)));
    Message put = message(Role.ASSISTANT, null, Map.of(), image("file-put"));
    assertEquals(
        Set.of("file-thread", "file-asked", "file-drawn", "file-made"),
        Managed.files(thread, List.of(asked, answer, put)));
  }

  @Test
  void aThreadWithoutResourcesHasNoStores() {
    assertEquals(List.of(), Managed.stores(thread(Map.of())));
  }

  private static AssistantThread thread(Map<String, String> metadata) {
    return AssistantThreadBuilder.builder().id("thread_1").metadata(metadata).build();
  }

  private static MessageContent image(String fileId) {
    return new MessageContent.OfImageFile(new ImageFile(fileId, null, null), null);
  }

  private static Message message(
      Role role, String runId, Map<String, String> metadata, MessageContent... content) {
    return MessageBuilder.builder()
        .id("msg_1")
        .threadId("thread_1")
        .role(role)
        .runId(runId)
        .metadata(metadata)
        .content(List.of(content))
        .build();
  }
}
