package org.assistants4j.engine;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantBuilder;
import org.assistants4j.api.AssistantsApi;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.ModifyAssistantRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.run.FileIds;
import org.assistants4j.engine.run.FileLinks;
import org.assistants4j.engine.run.Lookup;
import org.assistants4j.engine.run.Resources;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The operations on assistants, as one tenant sees them. */
final class Assistants implements AssistantsApi {
  private final Database database;
  private final Resources resources;
  private final Clock clock;
  private final String tenant;

  Assistants(Database database, Resources resources, Clock clock, String tenant) {
    this.database = database;
    this.resources = resources;
    this.clock = clock;
    this.tenant = tenant;
  }

  @Override
  public Assistant create(CreateAssistantRequest request) {
    return database.inTransaction(
        tx -> {
          Assistant assistant =
              AssistantBuilder.builder()
                  .id(Kind.ASSISTANT.newId())
                  .createdAt(clock.instant().getEpochSecond())
                  .name(request.name())
                  .description(request.description())
                  .model(request.model())
                  .instructions(request.instructions())
                  .tools(request.tools())
                  .toolResources(resources.made(tx, tenant, request.toolResources()))
                  .metadata(request.metadata())
                  .temperature(request.temperature())
                  .topP(request.topP())
                  .reasoningEffort(request.reasoningEffort())
                  .responseFormat(
                      request.responseFormat() == null
                          ? ResponseFormat.AUTO
                          : request.responseFormat())
                  .build();
          List<String> files = FileIds.of(request.additionalProperties()).orElse(List.of());
          if (!files.isEmpty()) {
            assistant = fileSet(tx).with(assistant, List.of(), files);
          }
          tx.insert(Kind.ASSISTANT, tenant, "", assistant.id(), assistant, Columns.NONE);
          return assistant;
        });
  }

  @Override
  public Page<Assistant> list(
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    PageQuery query = PageQuery.of(limit, order, after, before);
    return database.inTransaction(tx -> tx.page(Kind.ASSISTANT, tenant, "", query));
  }

  @Override
  public Assistant retrieve(String assistantId) {
    return database.inTransaction(
        tx -> Lookup.find(tx, Kind.ASSISTANT, tenant, null, assistantId).doc());
  }

  @Override
  public Assistant modify(String assistantId, ModifyAssistantRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<Assistant> stored = Lookup.lock(tx, Kind.ASSISTANT, tenant, null, assistantId);
          ToolResources made = resources.made(tx, tenant, request.toolResources());
          Assistant changed = modified(stored.doc(), request, made);
          return tx.update(stored, withFiles(tx, stored.doc(), changed, request), Columns.NONE)
              .doc();
        });
  }

  /** A tool that is new reaches the files of version 1, unless version 2 says what it reaches. */
  private Assistant withFiles(
      Tx tx, Assistant old, Assistant changed, ModifyAssistantRequest request) {
    Optional<List<String>> said = FileIds.of(request.additionalProperties());
    if (said.isEmpty() && (request.tools() == null || request.toolResources() != null)) {
      return changed;
    }
    List<String> files = said.orElseGet(() -> FileLinks.ofAssistant(tx, tenant, old.id()));
    return fileSet(tx).with(changed, old.tools(), files);
  }

  private AssistantFileSet fileSet(Tx tx) {
    return new AssistantFileSet(tx, tenant, resources, clock.instant().getEpochSecond());
  }

  private static Assistant modified(
      Assistant old, ModifyAssistantRequest request, @Nullable ToolResources resources) {
    JsonObject nulls = request.additionalProperties();
    return AssistantBuilder.builder(old)
        .model(or(request.model(), old.model()))
        .name(changed(request.name(), old.name(), nulls, "name"))
        .description(changed(request.description(), old.description(), nulls, "description"))
        .instructions(changed(request.instructions(), old.instructions(), nulls, "instructions"))
        .tools(changed(request.tools(), old.tools(), nulls, "tools", List.of()))
        .toolResources(changed(resources, old.toolResources(), nulls, "tool_resources"))
        .metadata(changed(request.metadata(), old.metadata(), nulls, "metadata", Map.of()))
        .temperature(changed(request.temperature(), old.temperature(), nulls, "temperature"))
        .topP(changed(request.topP(), old.topP(), nulls, "top_p"))
        .reasoningEffort(
            changed(request.reasoningEffort(), old.reasoningEffort(), nulls, "reasoning_effort"))
        .responseFormat(
            changed(
                request.responseFormat(),
                old.responseFormat(),
                nulls,
                "response_format",
                ResponseFormat.AUTO))
        .build();
  }

  private static <T> @Nullable T changed(
      @Nullable T value, @Nullable T old, JsonObject nulls, String name) {
    return changed(value, old, nulls, name, null);
  }

  /** An absent member leaves the old value, an explicit null leaves {@code none}. */
  private static <T> @Nullable T changed(
      @Nullable T value, @Nullable T old, JsonObject nulls, String name, @Nullable T none) {
    return value != null ? value : nulls.containsKey(name) ? none : old;
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  @Override
  public Deleted delete(String assistantId) {
    return database.inTransaction(
        tx -> {
          Stored<Assistant> found = Lookup.lock(tx, Kind.ASSISTANT, tenant, null, assistantId);
          tx.links().delete(Kind.ASSISTANT_FILE, tenant, found.id());
          tx.delete(found);
          return new Deleted(found.id(), "assistant.deleted");
        });
  }
}
