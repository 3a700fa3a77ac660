package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantBuilder;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.RankingOptions;
import org.assistants4j.api.Tool;
import org.assistants4j.function.Function;
import org.assistants4j.function.Functions;
import org.junit.jupiter.api.Test;

class AssistantServiceTest {
  private static final Map<String, String> OURS = Map.of("managed_by", "assistants4j");

  private final FakeBackend backend = new FakeBackend();
  private final Map<String, String> config = new HashMap<>();

  public static class Clock {
    @Function(description = "The time, now.")
    public String getTime() {
      return "noon";
    }
  }

  private AssistantService service() {
    return new AssistantService(backend, Settings.of(config), Functions.of(new Clock()));
  }

  private Assistant existing(String id, String name, Map<String, String> metadata) {
    Assistant assistant =
        AssistantBuilder.builder()
            .id(id)
            .name(name)
            .model("first-model")
            .tools(List.of(new Tool.FileSearch()))
            .metadata(metadata)
            .build();
    backend.assistants.add(assistant);
    return assistant;
  }

  @Test
  void anAssistantIsCreatedOnceWithTheFirstModelAndFileSearch() {
    AssistantService service = service();
    Assistant created = service.assistant();
    assertEquals("Assistant", created.name());
    assertEquals("first-model", created.model());
    assertEquals(List.of(new Tool.FileSearch()), created.tools());
    assertEquals(OURS, created.metadata());
    assertSame(created, service.assistant());
    assertEquals(List.of("create assistant"), backend.calls);
  }

  @Test
  void onlyOurOwnOfThatNameIsFoundOnWhateverPage() {
    existing("asst_a", "Assistant", Map.of());
    existing("asst_b", "Other", OURS);
    existing("asst_c", "Assistant", Map.of("managed_by", "someone"));
    Assistant ours = existing("asst_d", "Assistant", OURS);
    assertEquals(ours, service().assistant());
    assertEquals(List.of(), backend.calls);
  }

  @Test
  void whatDiffersIsBroughtUpToDate() {
    existing("asst_a", "Assistant", OURS);
    config.put("assistants.assistant.model", "second-model");
    config.put("assistants.assistant.instructions", "Be brief.");
    config.put("assistants.assistant.tools", "code_interpreter, get_time");
    Assistant assistant = service().assistant();
    assertEquals("second-model", assistant.model());
    assertEquals("Be brief.", assistant.instructions());
    assertEquals(
        List.of(new Tool.CodeInterpreter(), new Tool.Function(time(null))), assistant.tools());
    assertEquals(List.of("modify asst_a"), backend.calls);
  }

  @Test
  void whatAServerAddsToAToolIsNoDifference() {
    config.put("assistants.assistant.tools", "file_search,get_time");
    var ranking = new RankingOptions("auto", 0.0, null);
    backend.assistants.add(
        AssistantBuilder.builder(existing("asst_a", "Assistant", OURS))
            .instructions("")
            .tools(
                List.of(
                    new Tool.FileSearch(new Tool.FileSearch.Options(null, ranking, null), null),
                    new Tool.Function(time(false))))
            .build());
    backend.assistants.remove(0);
    service().assistant();
    assertEquals(List.of(), backend.calls);
  }

  private static FunctionDefinition time(Boolean strict) {
    var parameters = Functions.of(new Clock()).definition("get_time").parameters();
    return new FunctionDefinition("get_time", "The time, now.", parameters, strict, null);
  }

  @Test
  void anAssistantGivenByItsIdIsUsedAsItStands() {
    Assistant theirs = existing("asst_theirs", "Theirs", Map.of());
    config.put("assistants.assistant.id", "asst_theirs");
    config.put("assistants.assistant.model", "second-model");
    assertEquals(theirs, service().assistant());
    assertEquals(List.of(), backend.calls);
  }

  @Test
  void noToolsAtAllAreToldByNone() {
    config.put("assistants.assistant.tools", "none");
    assertEquals(List.of(), service().assistant().tools());
  }

  @Test
  void anUnknownToolIsRefusedWithWhatThereIs() {
    config.put("assistants.assistant.tools", "file_search,get_weather");
    var refused = assertThrows(IllegalArgumentException.class, this::service);
    assertEquals(
        "assistants.assistant.tools names 'get_weather', but there is only code_interpreter,"
            + " file_search, get_time.",
        refused.getMessage());
  }

  @Test
  void aServerWithoutModelsAsksForOne() {
    backend.models.clear();
    var refused = assertThrows(IllegalStateException.class, () -> service().assistant());
    assertEquals(
        "The server lists no model: set assistants.assistant.model.", refused.getMessage());
  }

  @Test
  void aFailedLookupIsTriedAgainNextTime() {
    backend.models.clear();
    AssistantService service = service();
    assertThrows(IllegalStateException.class, service::assistant);
    backend.models.add("late-model");
    assertEquals("late-model", service.assistant().model());
  }

  @Test
  void aThreadThatIsNoMoreCannotBeResumed() {
    AssistantService service = service();
    String id = service.start().id();
    assertEquals(id, service.resume(id).id());
    service.resume(id).delete();
    ApiException refused = assertThrows(ApiException.class, () -> service.resume(id));
    assertEquals(404, refused.status());
  }
}
