package org.assistants4j.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantsApi;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.Model;
import org.assistants4j.api.ModifyAssistantRequestBuilder;
import org.assistants4j.api.Page;
import org.assistants4j.api.Tool;
import org.assistants4j.client.AssistantSpec;
import org.jspecify.annotations.Nullable;

/** The configured assistant: found, created or brought up to date when it is first asked for. */
final class ManagedAssistant {
  private static final Map<String, String> MARK = Map.of("managed_by", "assistants4j");
  private static final int PAGE = 100;

  private final Backend backend;
  private final AssistantSpec spec;
  private final List<Tool> tools;
  private @Nullable Assistant resolved;

  ManagedAssistant(Backend backend, AssistantSpec spec, List<Tool> tools) {
    this.backend = backend;
    this.spec = spec;
    this.tools = tools;
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
    AssistantsApi assistants = backend.assistants();
    if (spec.id().isPresent()) {
      return assistants.retrieve(spec.id().get());
    }
    String model = spec.model().orElseGet(this::firstModel);
    return find().map(found -> upToDate(found, model)).orElseGet(() -> create(model));
  }

  private String firstModel() {
    return backend.models().list().data().stream()
        .findFirst()
        .map(Model::id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The server lists no model: set assistants.assistant.model."));
  }

  private Optional<Assistant> find() {
    String last = null;
    Page<Assistant> page;
    do {
      page = backend.assistants().list(PAGE, "asc", last, null);
      Optional<Assistant> found = page.data().stream().filter(this::isOurs).findFirst();
      if (found.isPresent()) {
        return found;
      }
      last = page.lastId();
    } while (page.hasMore() && !page.data().isEmpty());
    return Optional.empty();
  }

  private boolean isOurs(Assistant assistant) {
    return spec.name().equals(assistant.name())
        && assistant.metadata().entrySet().containsAll(MARK.entrySet());
  }

  private Assistant create(String model) {
    return backend
        .assistants()
        .create(
            CreateAssistantRequestBuilder.builder()
                .model(model)
                .name(spec.name())
                .instructions(spec.instructions())
                .tools(tools)
                .metadata(MARK)
                .build());
  }

  private Assistant upToDate(Assistant found, String model) {
    String instructions = found.instructions() == null ? "" : found.instructions();
    if (model.equals(found.model())
        && spec.instructions().equals(instructions)
        && OfferedTools.same(tools, found.tools())) {
      return found;
    }
    return backend
        .assistants()
        .modify(
            found.id(),
            ModifyAssistantRequestBuilder.builder()
                .model(model)
                .instructions(spec.instructions())
                .tools(tools)
                .build());
  }
}
