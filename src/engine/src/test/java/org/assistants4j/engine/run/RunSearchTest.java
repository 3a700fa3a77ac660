package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.ExpiresAfter;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.RankingOptions;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolCall;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.HeldFiles;
import org.assistants4j.engine.MovableClock;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunSearchTest {
  private static final Tool.FileSearch SEARCH = new Tool.FileSearch();

  private final ScriptedModel model = new ScriptedModel();
  private final MovableClock clock = new MovableClock();
  private final HeldFiles files = new HeldFiles();
  private final EngineRig rig = new EngineRig(files, model, clock);

  @AfterEach
  void stop() {
    files.letGo();
    rig.close();
  }

  @Test
  void theStoresOfAssistantAndThreadAreSearched() {
    String ours = rig.store(rig.file("ours.txt", "Penguins swim."));
    String theirs = rig.store(rig.file("theirs.txt", "Penguins dive."));
    rig.read(ours);
    rig.read(theirs);
    ToolCall.Search found = searched(assistant(ours, SEARCH), thread(theirs));
    assertEquals(
        List.of("ours.txt", "theirs.txt"),
        found.results().stream().map(ToolCall.Result::fileName).sorted().toList());
    assertEquals(new RankingOptions("auto", 0.0, null), found.rankingOptions());
  }

  @Test
  void theToolsOptionsBoundTheSearch() {
    String store = rig.store(rig.file("a.txt", "Penguins swim.\n\nPenguins.\n\nPenguins eat."));
    rig.read(store);
    assertEquals(2, searched(assistant(store, options(2, null)), thread()).results().size());
    RankingOptions strict = new RankingOptions("default_2024_08_21", 0.9, null);
    ToolCall.Search found = searched(assistant(store, options(null, strict)), thread());
    assertEquals(
        List.of("Penguins swim."),
        found.results().stream().map(result -> result.content().get(0).text()).toList());
    assertEquals(strict, found.rankingOptions());
  }

  private static Tool.FileSearch options(Integer limit, RankingOptions ranking) {
    return new Tool.FileSearch(new Tool.FileSearch.Options(limit, ranking, null), null);
  }

  @Test
  void aStreamTellsWhereWasFoundButNeitherPassagesNorTheQuery() {
    String store = rig.store(rig.file("a.txt", "Penguins swim."));
    rig.read(store);
    model.calls("call_1", "file_search", "{\"query\":\"penguins swim\"}");
    List<String> told =
        rig.stream(thread(), assistant(store, SEARCH)).stream()
            .filter(event -> event.event().equals("thread.run.step.completed"))
            .map(RunEvent::json)
            .toList();
    assertTrue(told.get(0).contains("\"file_name\":\"a.txt\""), told.get(0));
    assertTrue(told.stream().noneMatch(json -> json.toLowerCase(Locale.ROOT).contains("swim")));
  }

  @Test
  void aSearchUsesTheStore() {
    String store = keptForADay();
    rig.read(store);
    clock.forward(Duration.ofHours(20));
    searched(assistant(store, SEARCH), thread());
    clock.forward(Duration.ofHours(20));
    assertEquals("completed", rig.api().vectorStores().retrieve(store).status().value());
  }

  @Test
  void anExpiredStoreIsNotSearched() {
    String store = keptForADay();
    rig.read(store);
    String assistant = assistant(store, SEARCH);
    clock.forward(Duration.ofDays(2));
    assertEquals(List.of(), offered(assistant, thread()));
  }

  @Test
  void searchIsOfferedToRunsThatHaveTheToolAndFiles() {
    String store = rig.store(rig.file("a.txt", "Penguins swim."));
    String empty = rig.store();
    assertEquals(List.of("file_search"), offered(assistant(store, SEARCH), thread()));
    assertEquals(List.of(), offered(assistant(store, new Tool.CodeInterpreter()), thread()));
    assertEquals(List.of(), offered(assistant(empty, SEARCH), thread()));
    rig.api().vectorStores().delete(store);
    assertEquals(List.of(), offered(assistant(empty, SEARCH), thread()));
  }

  @Test
  void filesOfTheCodeInterpreterAreSearchedByRunsThatHaveTheTool() {
    String file = rig.file("a.txt", "Penguins swim.");
    ToolResources code = new ToolResources(new ToolResources.CodeInterpreter(List.of(file)), null);
    String thread =
        rig.api().threads().create(new CreateThreadRequest(null, code, null, null)).id();
    assertEquals(1, searched(assistant(null, SEARCH), thread).results().size());
  }

  @Test
  void aRunWaitsForTheFilesOfItsThread() {
    files.hold();
    String store = rig.store(rig.file("a.txt", "Penguins swim."));
    files.awaitReader();
    model.calls("call_1", "file_search", "{\"query\":\"penguins swim\"}");
    String thread = thread(store);
    Run run = rig.api().runs().create(thread, CreateRunRequest.of(assistant(null, SEARCH)));
    Waiting.until(() -> rig.run(thread, run.id()).status(), RunStatus.IN_PROGRESS::equals);
    assertEquals(List.of(), model.requests());
    files.letGo();
    Waiting.until(() -> rig.run(thread, run.id()).status(), RunStatus.COMPLETED::equals);
    assertEquals(1, search(thread, run).results().size());
  }

  @Test
  void aRunThatWaitsForFilesCanBeCancelled() {
    files.hold();
    String thread = thread(rig.store(rig.file("a.txt", "Penguins swim.")));
    Run run = rig.api().runs().create(thread, CreateRunRequest.of(assistant(null, SEARCH)));
    Waiting.until(() -> rig.run(thread, run.id()).status(), RunStatus.IN_PROGRESS::equals);
    rig.api().runs().cancel(thread, run.id());
    Waiting.until(() -> rig.run(thread, run.id()).status(), RunStatus.CANCELLED::equals);
    assertEquals(List.of(), model.requests());
  }

  private String keptForADay() {
    return rig.api()
        .vectorStores()
        .create(
            CreateVectorStoreRequestBuilder.builder()
                .fileIds(List.of(rig.file("a.txt", "Penguins swim.")))
                .expiresAfter(ExpiresAfter.days(1))
                .build())
        .id();
  }

  private String assistant(String store, Tool tool) {
    return rig.api()
        .assistants()
        .create(
            CreateAssistantRequestBuilder.builder()
                .model("scripted")
                .tools(List.of(tool))
                .toolResources(resources(store))
                .build())
        .id();
  }

  private String thread(String... stores) {
    ToolResources resources = stores.length == 0 ? null : resources(stores[0]);
    return rig.api().threads().create(new CreateThreadRequest(null, resources, null, null)).id();
  }

  private static ToolResources resources(String store) {
    return store == null
        ? null
        : new ToolResources(null, new ToolResources.FileSearch(List.of(store)));
  }

  /** What a run finds that searches for penguins that swim. */
  private ToolCall.Search searched(String assistant, String thread) {
    model.calls("call_1", "file_search", "{\"query\":\"penguins swim\"}");
    List<RunEvent> events = rig.stream(thread, assistant);
    Run run = Heard.run(events);
    assertEquals(RunStatus.COMPLETED, run.status());
    return search(thread, run);
  }

  private ToolCall.Search search(String thread, Run run) {
    var include = List.of(RunStepsApi.FILE_SEARCH_CONTENT);
    var steps =
        rig.api().runSteps().list(thread, run.id(), null, "asc", null, null, include).data();
    StepDetails.ToolCalls calls = (StepDetails.ToolCalls) steps.get(0).stepDetails();
    return ((ToolCall.FileSearch) calls.toolCalls().get(0)).fileSearch();
  }

  private List<String> offered(String assistant, String thread) {
    rig.stream(thread, assistant);
    var requests = model.requests();
    return requests.get(requests.size() - 1).functions().stream()
        .map(FunctionDefinition::name)
        .toList();
  }
}
