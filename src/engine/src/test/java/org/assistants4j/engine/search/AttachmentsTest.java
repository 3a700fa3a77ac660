package org.assistants4j.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.ChunkingStrategy;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.CreateThreadAndRunRequestBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.ModifyAssistantRequestBuilder;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.assistants4j.api.ToolResources.NewVectorStore;
import org.assistants4j.api.VectorStore;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.HeldFiles;
import org.assistants4j.engine.MovableClock;
import org.assistants4j.engine.ScriptedModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The files and stores that assistants, threads and messages are made with. */
class AttachmentsTest {
  private final MovableClock clock = new MovableClock();
  private final EngineRig rig = new EngineRig(new HeldFiles(), new ScriptedModel(), clock);

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aFileThatIsAttachedForSearchMakesTheThreadsStore() {
    String file = rig.file("a.txt", "One");
    String thread = rig.thread();
    rig.api().messages().create(thread, searched(file));
    VectorStore store = rig.read(storeOf(thread));
    assertEquals(7, store.expiresAfter().days());
    assertEquals(1, store.fileCounts().completed());
    assertNull(rig.api().threads().retrieve(thread).toolResources().codeInterpreter());
    rig.api().messages().create(thread, searched(file));
    rig.api().messages().create(thread, searched(rig.file("b.txt", "Two")));
    assertEquals(store.id(), storeOf(thread));
    assertEquals(2, rig.read(store.id()).fileCounts().completed());
  }

  @Test
  void aFileThatIsAttachedForCodeIsTheThreads() {
    String file = rig.file("a.txt", "One");
    String both = rig.file("b.txt", "Two");
    String thread = rig.thread();
    CreateMessageRequest message =
        CreateMessageRequest.user(
            "Look",
            new Attachment(file, new Tool.CodeInterpreter()),
            new Attachment(both, new Tool.CodeInterpreter(), new Tool.FileSearch()));
    rig.api().messages().create(thread, message);
    rig.api().messages().create(thread, message);
    ToolResources resources = rig.api().threads().retrieve(thread).toolResources();
    assertEquals(List.of(file, both), resources.codeInterpreter().fileIds());
    assertEquals(1, rig.read(storeOf(thread)).fileCounts().total());
  }

  @Test
  void theThreadsOwnStoreTakesWhatIsAttached() {
    String store = rig.store();
    String thread =
        rig.api().threads().create(new CreateThreadRequest(null, stores(store), null, null)).id();
    rig.api().messages().create(thread, searched(rig.file("a.txt", "One")));
    assertEquals(store, storeOf(thread));
    assertEquals(1, rig.read(store).fileCounts().total());
  }

  @Test
  void aStoreThatIsGoneIsReplaced() {
    String thread = rig.thread();
    rig.api().messages().create(thread, searched(rig.file("a.txt", "One")));
    String old = storeOf(thread);
    rig.api().vectorStores().delete(old);
    rig.api().messages().create(thread, searched(rig.file("b.txt", "Two")));
    assertEquals(1, rig.read(storeOf(thread)).fileCounts().total());
  }

  @Test
  void messagesThatAThreadIsMadeWithBringTheirFiles() {
    CreateThreadRequest request =
        new CreateThreadRequest(List.of(searched(rig.file("a.txt", "One"))));
    AssistantThread made = rig.api().threads().create(request);
    assertEquals(made, rig.api().threads().retrieve(made.id()));
    assertEquals(1, rig.read(storeOf(made.id())).fileCounts().total());
    List<RunEvent> events =
        Heard.all(
            rig.api()
                .runStreams()
                .createThreadAndRun(
                    CreateThreadAndRunRequestBuilder.builder()
                        .assistantId(rig.assistant().id())
                        .thread(request)
                        .build()));
    AssistantThread told = ((RunEvent.ThreadCreated) events.get(0)).data();
    assertEquals(1, told.toolResources().fileSearch().vectorStoreIds().size());
  }

  @Test
  void additionalMessagesOfARunBringTheirFiles() {
    String thread = rig.thread();
    Heard.all(
        rig.api()
            .runStreams()
            .create(
                thread,
                CreateRunRequestBuilder.builder()
                    .assistantId(rig.assistant().id())
                    .additionalMessages(List.of(searched(rig.file("a.txt", "One"))))
                    .build()));
    assertEquals(1, rig.read(storeOf(thread)).fileCounts().total());
  }

  @Test
  void anAssistantIsMadeWithItsStore() {
    String file = rig.file("a.txt", "One");
    NewVectorStore wanted =
        new NewVectorStore(
            List.of(file), new ChunkingStrategy.Static(100, 0), Map.of("team", "a"), null);
    ToolResources resources =
        new ToolResources(null, new ToolResources.FileSearch(null, List.of(wanted), null));
    Assistant made =
        rig.api()
            .assistants()
            .create(
                CreateAssistantRequestBuilder.builder()
                    .model("scripted")
                    .toolResources(resources)
                    .build());
    assertNull(made.toolResources().fileSearch().vectorStores());
    String store = made.toolResources().fileSearch().vectorStoreIds().get(0);
    assertEquals(Map.of("team", "a"), rig.read(store).metadata());
    assertEquals(
        new ChunkingStrategy.Static(100, 0),
        rig.api().vectorStoreFiles().retrieve(store, file).chunkingStrategy());
    Assistant changed =
        rig.api()
            .assistants()
            .modify(
                made.id(),
                ModifyAssistantRequestBuilder.builder().toolResources(resources).build());
    assertNull(changed.toolResources().fileSearch().vectorStores());
    assertEquals(2, rig.api().vectorStores().list(null, null, null, null).data().size());
  }

  @Test
  void nothingIsMadeWhenAFileOfANewStoreIsMissing() {
    NewVectorStore wanted = new NewVectorStore(List.of(rig.file("a.txt", "One"), "file-none"));
    ToolResources resources =
        new ToolResources(null, new ToolResources.FileSearch(null, List.of(wanted), null));
    assertThrows(
        ApiException.class,
        () -> rig.api().threads().create(new CreateThreadRequest(null, resources, null, null)));
    assertEquals(List.of(), rig.api().vectorStores().list(null, null, null, null).data());
  }

  @Test
  void aStoreThatIsNamedMustBeThere() {
    String thread = rig.thread();
    ApiException refused =
        assertThrows(
            ApiException.class,
            () ->
                rig.api()
                    .threads()
                    .modify(thread, new ModifyThreadRequest(stores("vs_none"), null, null)));
    assertEquals(404, refused.status());
    assertEquals("No vector store found with id 'vs_none'.", refused.getMessage());
  }

  private static ToolResources stores(String... ids) {
    return new ToolResources(null, new ToolResources.FileSearch(List.of(ids)));
  }

  private static CreateMessageRequest searched(String file) {
    return CreateMessageRequest.user("Look", new Attachment(file, new Tool.FileSearch()));
  }

  private String storeOf(String thread) {
    return rig.api()
        .threads()
        .retrieve(thread)
        .toolResources()
        .fileSearch()
        .vectorStoreIds()
        .get(0);
  }
}
