package org.assistants4j.service;

import java.util.List;
import java.util.Map;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.Managed;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.ToolResources;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreStatus;

/** The vector store of a thread. */
final class ConversationStore {
  private final Backend backend;

  ConversationStore(Backend backend) {
    this.backend = backend;
  }

  /** A file that was added, and the store that has it. */
  record Added(String store, VectorStoreFile file) {}

  /** Adds a file to the thread's store, or to a new one that the thread is to get. */
  Added add(AssistantThread thread, String fileId) {
    String storeId =
        Managed.stores(thread).stream()
            .filter(this::isUsable)
            .findFirst()
            .orElseGet(() -> make().id());
    return new Added(
        storeId,
        backend.vectorStoreFiles().create(storeId, new CreateVectorStoreFileRequest(fileId)));
  }

  private boolean isUsable(String storeId) {
    try {
      return !VectorStoreStatus.EXPIRED.equals(backend.vectorStores().retrieve(storeId).status());
    } catch (ObjectNotFoundException gone) {
      return false;
    }
  }

  private VectorStore make() {
    return backend
        .vectorStores()
        .create(
            CreateVectorStoreRequestBuilder.builder()
                .name("Files of a conversation")
                .metadata(Managed.marked(Map.of()))
                .build());
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
