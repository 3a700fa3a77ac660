package org.assistants4j.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.Backend;
import org.assistants4j.api.Managed;
import org.assistants4j.api.ToolResources;
import org.assistants4j.api.VectorStoreFile;

/** The files that tools may use on one thread. */
final class ConversationFiles {
  private final Backend backend;
  private final String threadId;
  private final ConversationStore store;

  ConversationFiles(Backend backend, String threadId) {
    this.backend = backend;
    this.threadId = threadId;
    this.store = new ConversationStore(backend);
  }

  /**
   * @throws ApiException with status 404 when there is no such file
   */
  void detach(String fileId) {
    AssistantThread thread = backend.threads().retrieve(threadId);
    boolean computed =
        ConversationStore.computed(ConversationStore.resources(thread)).contains(fileId);
    boolean searched = store.remove(thread, fileId);
    boolean noted = Managed.noted(thread.metadata()).contains(fileId);
    if (!computed && !searched && !noted) {
      throw ApiException.notFound("No file found with id '" + fileId + "' in " + threadId + ".");
    }
    ThreadChange.make(backend.threads(), threadId, now -> without(now, fileId));
    if (noted) {
      Quietly.unlessGone(() -> backend.files().delete(fileId));
    }
  }

  private static AssistantThread without(AssistantThread thread, String fileId) {
    ToolResources now = ConversationStore.resources(thread);
    List<String> computed = new ArrayList<>(ConversationStore.computed(now));
    computed.remove(fileId);
    return AssistantThreadBuilder.builder(thread)
        .metadata(Managed.forgetting(thread.metadata(), fileId))
        .toolResources(
            new ToolResources(new ToolResources.CodeInterpreter(computed), now.fileSearch()))
        .build();
  }

  /** Those of search first, and then those that only code can read. */
  List<ConversationFile> list() {
    AssistantThread thread = backend.threads().retrieve(threadId);
    Map<String, Optional<VectorStoreFile>> ids = new LinkedHashMap<>();
    store.files(thread).forEach(file -> ids.put(file.id(), Optional.of(file)));
    ConversationStore.computed(ConversationStore.resources(thread))
        .forEach(id -> ids.putIfAbsent(id, Optional.empty()));
    return described(ids);
  }

  /** Those that were uploaded here, in that order. */
  List<ConversationFile> uploads() {
    AssistantThread thread = backend.threads().retrieve(threadId);
    Map<String, Optional<VectorStoreFile>> ids = new LinkedHashMap<>();
    Managed.noted(thread.metadata()).forEach(id -> ids.put(id, Optional.empty()));
    if (!ids.isEmpty()) {
      store.files(thread).forEach(file -> ids.replace(file.id(), Optional.of(file)));
    }
    return described(ids);
  }

  private List<ConversationFile> described(Map<String, Optional<VectorStoreFile>> ids) {
    List<ConversationFile> files = new ArrayList<>();
    ids.forEach(
        (id, searched) ->
            Quietly.unlessGone(
                () -> files.add(new ConversationFile(backend.files().retrieve(id), searched))));
    return List.copyOf(files);
  }

  /** Deletes what belongs to the thread alone. What is gone already is fine. */
  void deleteAll(AssistantThread thread, Set<String> fileIds) {
    Managed.stores(thread).forEach(id -> Quietly.unlessGone(() -> store.deleteOurs(id)));
    fileIds.forEach(id -> Quietly.unlessGone(() -> backend.files().delete(id)));
  }
}
