package org.assistants4j.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Backend;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Managed;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.Page;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.assistants4j.api.VectorStoreFile;

/** The files that tools may use on one thread. */
final class ConversationFiles {
  private static final int PAGE = 100;

  private final Backend backend;
  private final String threadId;
  private final ConversationStore store;

  ConversationFiles(Backend backend, String threadId) {
    this.backend = backend;
    this.threadId = threadId;
    this.store = new ConversationStore(backend);
  }

  ConversationFile attach(NewFile file, Assistant assistant) {
    List<Tool> readers = Enclosures.readers(assistant);
    FileObject uploaded = Enclosures.upload(backend.files(), file, "assistants");
    try {
      return new ConversationFile(uploaded, attach(uploaded.id(), readers));
    } catch (RuntimeException refused) {
      gone(() -> backend.files().delete(uploaded.id()));
      throw refused;
    }
  }

  private Optional<VectorStoreFile> attach(String fileId, List<Tool> readers) {
    AssistantThread thread = backend.threads().retrieve(threadId);
    ToolResources resources = ConversationStore.resources(thread);
    Optional<VectorStoreFile> searched = Optional.empty();
    ToolResources.FileSearch search = resources.fileSearch();
    if (readers.stream().anyMatch(Tool.FileSearch.class::isInstance)) {
      ConversationStore.Added added = store.add(thread, fileId);
      search = new ToolResources.FileSearch(List.of(added.store()));
      searched = Optional.of(added.file());
    }
    ToolResources.CodeInterpreter code = resources.codeInterpreter();
    if (readers.stream().anyMatch(Tool.CodeInterpreter.class::isInstance)) {
      Set<String> ids = new LinkedHashSet<>(ConversationStore.computed(resources));
      ids.add(fileId);
      code = new ToolResources.CodeInterpreter(List.copyOf(ids));
    }
    change(new ToolResources(code, search), Managed.noting(thread.metadata(), List.of(fileId)));
    return searched;
  }

  /**
   * @throws ApiException with status 404 when there is no such file
   */
  void detach(String fileId) {
    AssistantThread thread = backend.threads().retrieve(threadId);
    ToolResources resources = ConversationStore.resources(thread);
    List<String> computed = new ArrayList<>(ConversationStore.computed(resources));
    boolean removed = computed.remove(fileId);
    removed |= store.remove(thread, fileId);
    if (!removed) {
      throw ApiException.notFound("No file found with id '" + fileId + "' in " + threadId + ".");
    }
    change(
        new ToolResources(new ToolResources.CodeInterpreter(computed), resources.fileSearch()),
        Managed.forgetting(thread.metadata(), fileId));
    if (Managed.noted(thread.metadata()).contains(fileId)) {
      gone(() -> backend.files().delete(fileId));
    }
  }

  private void change(ToolResources resources, Map<String, String> metadata) {
    backend.threads().modify(threadId, new ModifyThreadRequest(resources, metadata, null));
  }

  /** Those of search first, and then those that only code can read. */
  List<ConversationFile> list() {
    AssistantThread thread = backend.threads().retrieve(threadId);
    Map<String, Optional<VectorStoreFile>> ids = new LinkedHashMap<>();
    for (String storeId : Managed.stores(thread)) {
      gone(() -> inStore(storeId).forEach(file -> ids.put(file.id(), Optional.of(file))));
    }
    ConversationStore.computed(ConversationStore.resources(thread))
        .forEach(id -> ids.putIfAbsent(id, Optional.empty()));
    List<ConversationFile> files = new ArrayList<>();
    ids.forEach(
        (id, searched) ->
            gone(() -> files.add(new ConversationFile(backend.files().retrieve(id), searched))));
    return List.copyOf(files);
  }

  private List<VectorStoreFile> inStore(String storeId) {
    List<VectorStoreFile> all = new ArrayList<>();
    String last = null;
    Page<VectorStoreFile> page;
    do {
      page = backend.vectorStoreFiles().list(storeId, PAGE, "asc", last, null, null);
      all.addAll(page.data());
      last = page.lastId();
    } while (page.hasMore() && !page.data().isEmpty());
    return all;
  }

  /** Deletes what belongs to the thread alone. What is gone already is fine. */
  void deleteAll(AssistantThread thread, Set<String> fileIds) {
    Managed.stores(thread).forEach(id -> gone(() -> store.deleteOurs(id)));
    fileIds.forEach(id -> gone(() -> backend.files().delete(id)));
  }

  /** Does what only something can refuse that is gone meanwhile. */
  private void gone(Runnable work) {
    try {
      work.run();
    } catch (ObjectNotFoundException already) {
      System.getLogger(ConversationFiles.class.getName())
          .log(System.Logger.Level.DEBUG, "Something of " + threadId + " is gone already", already);
    }
  }
}
