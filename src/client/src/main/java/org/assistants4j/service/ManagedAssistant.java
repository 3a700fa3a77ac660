package org.assistants4j.service;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantsApi;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.Managed;
import org.assistants4j.api.Model;
import org.assistants4j.api.ModelsApi;
import org.assistants4j.api.ModifyAssistantRequestBuilder;
import org.assistants4j.api.Page;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.jspecify.annotations.Nullable;

/**
 * The configured assistant: found, created or brought up to date when it is first asked for. Nodes
 * that create it at the same moment agree on the oldest.
 */
final class ManagedAssistant {
  /** Under which key it is configured, so that two of one name are told apart. */
  private static final String CONFIGURED_AS = "configured_as";

  /** What it was configured to be, as a digest. */
  private static final String CONFIGURATION = "configuration";

  private static final int PAGE = 100;

  private final AssistantsApi assistants;
  private final ModelsApi models;
  private final AssistantSpec spec;
  private final List<Tool> tools;
  private @Nullable Assistant resolved;

  ManagedAssistant(
      AssistantsApi assistants, ModelsApi models, AssistantSpec spec, List<Tool> tools) {
    this.assistants = assistants;
    this.models = models;
    this.spec = spec;
    this.tools = tools;
  }

  /** The name that is configured; null where only the id is. */
  @Nullable String name() {
    return spec.id().isPresent() ? null : spec.name();
  }

  synchronized Assistant get() {
    Assistant known = resolved;
    if (known == null) {
      known = resolve();
      resolved = known;
    }
    return known;
  }

  /** Resolves again next time, unless that was done since. */
  synchronized void forget(Assistant gone) {
    if (resolved != null && resolved.id().equals(gone.id())) {
      resolved = null;
    }
  }

  private Assistant resolve() {
    if (spec.id().isPresent()) {
      return assistants.retrieve(spec.id().get());
    }
    String model = spec.model().orElseGet(this::firstModel);
    List<Assistant> found = ours();
    return found.isEmpty() ? createOnce(model) : upToDate(found.get(0), model);
  }

  private String firstModel() {
    return models.list().data().stream()
        .findFirst()
        .map(Model::id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The server lists no model: set " + spec.key() + ".model."));
  }

  /** All that were made of this configuration, oldest first. */
  private List<Assistant> ours() {
    List<Assistant> ours = new ArrayList<>();
    String last = null;
    Page<Assistant> page;
    do {
      page = assistants.list(PAGE, "asc", last, null);
      page.data().stream().filter(this::isOurs).forEach(ours::add);
      last = page.lastId();
    } while (page.hasMore() && !page.data().isEmpty());
    return ours;
  }

  private boolean isOurs(Assistant assistant) {
    return spec.name().equals(assistant.name())
        && Managed.VALUE.equals(assistant.metadata().get(Managed.KEY))
        && spec.key().equals(assistant.metadata().get(CONFIGURED_AS));
  }

  private Assistant createOnce(String model) {
    Assistant created = create(model);
    List<Assistant> all = ours();
    if (all.isEmpty() || all.get(0).id().equals(created.id())) {
      return created;
    }
    deleteQuietly(created);
    return all.get(0);
  }

  private void deleteQuietly(Assistant superfluous) {
    try {
      assistants.delete(superfluous.id());
    } catch (ApiException left) {
      System.getLogger(ManagedAssistant.class.getName())
          .log(System.Logger.Level.WARNING, superfluous.id() + " was not deleted", left);
    }
  }

  private Assistant create(String model) {
    return assistants.create(
        CreateAssistantRequestBuilder.builder()
            .model(model)
            .name(spec.name())
            .instructions(spec.instructions())
            .tools(tools)
            .toolResources(stores())
            .temperature(spec.temperature().orElse(null))
            .topP(spec.topP().orElse(null))
            .metadata(metadata(Map.of(), model))
            .build());
  }

  private Assistant upToDate(Assistant found, String model) {
    Map<String, String> metadata = metadata(found.metadata(), model);
    if (metadata.equals(found.metadata())) {
      return found;
    }
    return assistants.modify(
        found.id(),
        ModifyAssistantRequestBuilder.builder()
            .model(model)
            .instructions(spec.instructions())
            .tools(tools)
            .toolResources(stores(found))
            .temperature(spec.temperature().orElse(null))
            .topP(spec.topP().orElse(null))
            .metadata(metadata)
            .additionalProperties(cleared())
            .build());
  }

  /** What is configured no more; without its null it would stay. */
  private JsonObject cleared() {
    var cleared = JSON.createObjectBuilder();
    if (spec.temperature().isEmpty()) {
      cleared.add("temperature", JsonValue.NULL);
    }
    if (spec.topP().isEmpty()) {
      cleared.add("top_p", JsonValue.NULL);
    }
    return cleared.build();
  }

  private @Nullable ToolResources stores() {
    return spec.vectorStores().isEmpty()
        ? null
        : new ToolResources(null, new ToolResources.FileSearch(spec.vectorStores()));
  }

  /** Its files for code stay; of search it has the stores that are configured, or none any more. */
  private @Nullable ToolResources stores(Assistant found) {
    ToolResources before = found.toolResources();
    if (spec.vectorStores().isEmpty() && (before == null || before.fileSearch() == null)) {
      return null;
    }
    return new ToolResources(
        before == null ? null : before.codeInterpreter(),
        new ToolResources.FileSearch(spec.vectorStores()));
  }

  private Map<String, String> metadata(Map<String, String> before, String model) {
    Map<String, String> metadata = new HashMap<>(before);
    metadata.put(Managed.KEY, Managed.VALUE);
    metadata.put(CONFIGURED_AS, spec.key());
    metadata.put(CONFIGURATION, Digest.of(spec, model, tools));
    return metadata;
  }
}
