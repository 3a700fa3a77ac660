package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantBuilder;
import org.assistants4j.api.FunctionDefinition;
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

  private AssistantServices services() {
    return AssistantServices.of(backend, Settings.service(config), Functions.of(new Clock()));
  }

  private AssistantService service() {
    return services().standard();
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
    assertEquals("assistants4j", created.metadata().get("managed_by"));
    assertSame(created, service.assistant());
    assertEquals(List.of("create assistant"), backend.calls);
  }

  @Test
  void onlyOurOwnOfThatNameIsFoundOnWhateverPage() {
    existing("asst_a", "Assistant", Map.of());
    existing("asst_b", "Other", OURS);
    existing("asst_c", "Assistant", Map.of("managed_by", "someone"));
    String ours = service().assistant().id();
    existing("asst_later", "Assistant", OURS);
    assertEquals(ours, service().assistant().id());
    assertEquals(List.of("create assistant"), backend.calls);
  }

  @Test
  void whatIsConfiguredOtherwiseIsBroughtUpToDate() {
    String id = service().assistant().id();
    config.put("assistants.assistant.model", "second-model");
    config.put("assistants.assistant.instructions", "Be brief.");
    config.put("assistants.assistant.tools", "code_interpreter, get_time");
    config.put("assistants.assistant.temperature", "0.2");
    Assistant assistant = service().assistant();
    assertEquals(id, assistant.id());
    assertEquals("second-model", assistant.model());
    assertEquals("Be brief.", assistant.instructions());
    assertEquals(0.2, assistant.temperature());
    assertEquals(List.of(new Tool.CodeInterpreter(), new Tool.Function(time())), assistant.tools());
    assertEquals(List.of("create assistant", "modify asst_1"), backend.calls);
    service().assistant();
    assertEquals(2, backend.calls.size());
  }

  @Test
  void whatIsConfiguredNoMoreIsTakenBack() {
    config.put("assistants.assistant.top-p", "0.5");
    assertEquals(0.5, service().assistant().topP());
    config.clear();
    assertNull(service().assistant().topP());
  }

  @Test
  void twoConfigurationsOfOneNameAreTwoAssistants() {
    config.put("assistants.assistant.name", "Helper");
    config.put("assistants.named.billing.name", "Helper");
    AssistantServices services = services();
    assertNotEquals(
        services.standard().assistant().id(), services.named("billing").assistant().id());
    assertEquals(2, backend.assistants.size());
  }

  @Test
  void nodesThatCreateItAtOnceAgreeOnTheOldest() {
    AtomicReference<Assistant> others = new AtomicReference<>();
    backend.whileCreating = () -> others.set(service().assistant());
    Assistant mine = service().assistant();
    assertEquals(others.get().id(), mine.id());
    assertEquals(List.of(mine), backend.assistants);
  }

  @Test
  void twoNodesThatCreateItBeforeEitherLooksAgreeOnTheOldest() {
    AssistantService other = service();
    backend.whileCreating =
        () -> {
          existing("asst_older", "Assistant", configuredAs());
          backend.whileCreating = () -> {};
        };
    assertEquals("asst_older", service().assistant().id());
    assertEquals("asst_older", other.assistant().id());
    assertEquals(1, backend.assistants.size());
  }

  private static Map<String, String> configuredAs() {
    return Map.of("managed_by", "assistants4j", "configured_as", "assistants.assistant");
  }

  @Test
  void whoCannotDeleteWhatIsTooManyUsesTheOldestAllTheSame() {
    backend.whileCreating = () -> existing("asst_older", "Assistant", configuredAs());
    backend.undeletable.add("asst_1");
    AssistantService service = service();
    assertEquals("asst_older", service.assistant().id());
    assertEquals(2, backend.assistants.size());
    assertEquals("asst_older", service().assistant().id());
  }

  @Test
  void aStoreThatIsConfiguredNoMoreIsTakenBack() {
    config.put("assistants.assistant.vector-stores", "vs_1");
    assertEquals(List.of("vs_1"), stores(service().assistant()));
    config.clear();
    assertEquals(List.of(), stores(service().assistant()));
  }

  private static List<String> stores(Assistant assistant) {
    return assistant.toolResources().fileSearch().vectorStoreIds();
  }

  @Test
  void aNameThatNothingIsConfiguredForIsRefused() {
    var refused = assertThrows(IllegalArgumentException.class, () -> services().named("billing"));
    assertEquals(
        "There is no assistant 'billing': say in assistants.named.billing.instructions what it is,"
            + " or in assistants.named.billing.id which one.",
        refused.getMessage());
  }

  private static FunctionDefinition time() {
    return Functions.of(new Clock()).definition("get_time");
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
