package org.assistants4j.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.Managed;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.Page;
import org.assistants4j.api.ToolResources;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreStatus;

/** The vector store of a thread. */
final class ConversationStore {
  private static final int PAGE = 100;

  private final Backend backend;

  ConversationStore(Backend backend) {
    this.backend = backend;
  }

  /** The thread's store that files can be added to, if it has one. */
  Optional<String> of(AssistantThread thread) {
    return Managed.stores(thread).stream().filter(this::isUsable).findFirst();
  }

  private boolean isUsable(String storeId) {
    try {
      return !VectorStoreStatus.EXPIRED.equals(backend.vectorStores().retrieve(storeId).status());
    } catch (ObjectNotFoundException gone) {
      return false;
    }
  }

  /** The id of a new store. */
  String make() {
    return backend
        .vectorStores()
        .create(
            CreateVectorStoreRequestBuilder.builder()
                .name("Files of a conversation")
                .metadata(Managed.marked(Map.of()))
                .build())
        .id();
  }

  VectorStoreFile add(String storeId, String fileId) {
    return backend.vectorStoreFiles().create(storeId, new CreateVectorStoreFileRequest(fileId));
  }

  /** The files of the thread's stores. */
  List<VectorStoreFile> files(AssistantThread thread) {
    List<VectorStoreFile> all = new ArrayList<>();
    for (String storeId : Managed.stores(thread)) {
      Quietly.unlessGone(() -> readAll(storeId, all));
    }
    return all;
  }

  private void readAll(String storeId, List<VectorStoreFile> all) {
    String last = null;
    Page<VectorStoreFile> page;
    do {
      page = backend.vectorStoreFiles().list(storeId, PAGE, "asc", last, null, null);
      all.addAll(page.data());
      last = page.lastId();
    } while (page.hasMore() && !page.data().isEmpty());
  }

  /** Takes a file from the thread's store; whether it was there. */
  boolean remove(AssistantThread thread, String fileId) {
    boolean removed = false;
    for (String storeId : Managed.stores(thread)) {
      try {
        backend.vectorStoreFiles().delete(storeId, fileId);
        removed = true;
      } catch (ObjectNotFoundException notThere) {
        continue;
      }
    }
    return removed;
  }

  /** Deletes a store that was made here; others may be used elsewhere. */
  void deleteOurs(String storeId) {
    if (Managed.is(backend.vectorStores().retrieve(storeId).metadata())) {
      backend.vectorStores().delete(storeId);
    }
  }

  static ToolResources resources(AssistantThread thread) {
    ToolResources resources = thread.toolResources();
    return resources == null ? new ToolResources(null, null) : resources;
  }

  /** The ids of the files that code can read. */
  static List<String> computed(ToolResources resources) {
    return resources.codeInterpreter() == null ? List.of() : resources.codeInterpreter().fileIds();
  }
}
