package org.assistants4j.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.Backend;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.assistants4j.api.VectorStoreFile;
import org.jspecify.annotations.Nullable;

/** Gives one file to the tools of a thread. */
final class Attaching {
  private final Backend backend;
  private final ConversationStore store;
  private final List<Tool> readers;
  private @Nullable String madeStore;
  private @Nullable String usedStore;
  private @Nullable VectorStoreFile searched;

  /**
   * @throws IllegalStateException when the assistant has no tool that reads files
   */
  Attaching(Backend backend, Assistant assistant) {
    this.backend = backend;
    this.store = new ConversationStore(backend);
    this.readers = Enclosures.readers(assistant);
  }

  ConversationFile attach(String threadId, NewFile file) {
    FileObject uploaded = Enclosures.upload(backend.files(), file, "assistants");
    try {
      ThreadChange.make(backend.threads(), threadId, thread -> with(thread, uploaded.id()));
    } catch (RuntimeException | Error refused) {
      undo(uploaded.id());
      throw refused;
    }
    if (madeStore != null && !madeStore.equals(usedStore)) {
      // Another node gave the thread its store in the same moment.
      Quietly.delete(madeStore, backend.vectorStores()::delete);
    }
    return new ConversationFile(uploaded, Optional.ofNullable(searched));
  }

  private void undo(String fileId) {
    Quietly.delete(fileId, backend.files()::delete);
    if (madeStore != null) {
      Quietly.delete(madeStore, backend.vectorStores()::delete);
    }
  }

  private AssistantThread with(AssistantThread thread, String fileId) {
    Map<String, String> metadata = ImageAttaching.noting(thread.metadata(), fileId);
    ToolResources now = ConversationStore.resources(thread);
    ToolResources.FileSearch search = reads(Tool.FileSearch.class) ? search(thread, fileId) : null;
    ToolResources.CodeInterpreter code =
        reads(Tool.CodeInterpreter.class) ? code(now, fileId) : null;
    return AssistantThreadBuilder.builder(thread)
        .metadata(metadata)
        .toolResources(
            new ToolResources(
                code == null ? now.codeInterpreter() : code,
                search == null ? now.fileSearch() : search))
        .build();
  }

  private boolean reads(Class<? extends Tool> type) {
    return readers.stream().anyMatch(type::isInstance);
  }

  private static ToolResources.CodeInterpreter code(ToolResources now, String fileId) {
    Set<String> ids = new LinkedHashSet<>(ConversationStore.computed(now));
    ids.add(fileId);
    return new ToolResources.CodeInterpreter(List.copyOf(ids));
  }

  /** With the file in the thread's store, or in one that the thread is to get. */
  private ToolResources.FileSearch search(AssistantThread thread, String fileId) {
    String storeId = store.of(thread).orElseGet(this::madeStore);
    if (!storeId.equals(usedStore)) {
      searched = store.add(storeId, fileId);
      usedStore = storeId;
    }
    return new ToolResources.FileSearch(List.of(storeId));
  }

  private String madeStore() {
    if (madeStore == null) {
      madeStore = store.make();
    }
    return madeStore;
  }
}
