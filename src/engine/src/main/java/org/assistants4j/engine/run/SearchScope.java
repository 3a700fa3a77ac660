package org.assistants4j.engine.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Run;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Searchable;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What a run with the tool file search can find: the vector stores of its assistant and thread, and
 * the files that these gave to the code interpreter.
 *
 * @param stores the ids of vector stores
 * @param files files beside those of the stores
 * @param names of some of all files; empty when there is nothing to search
 * @param reading whether files of the thread's stores have not been read yet
 */
record SearchScope(
    List<String> stores, List<FileObject> files, List<String> names, boolean reading) {
  private static final SearchScope NOTHING =
      new SearchScope(List.of(), List.of(), List.of(), false);
  private static final int MAX_NAMES = 50;

  static SearchScope of(Tx tx, String tenant, Run run) {
    if (!searches(run.tools())) {
      return NOTHING;
    }
    Set<String> stores = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    tx.find(Kind.ASSISTANT, tenant, null, run.assistantId())
        .ifPresent(
            assistant -> {
              add(stores, ids, assistant.doc().toolResources());
              if (!searches(assistant.doc().tools())) {
                // In version 1 the files are the assistant's, and here the tool is the run's.
                ids.addAll(FileIds.of(run.additionalProperties()).orElse(List.of()));
              }
            });
    Set<String> ofThread = new LinkedHashSet<>();
    tx.find(Kind.THREAD, tenant, null, run.threadId())
        .ifPresent(thread -> add(ofThread, ids, thread.doc().toolResources()));
    stores.addAll(ofThread);
    // A file may have been deleted since, and so may a store.
    List<FileObject> files =
        ids.stream()
            .map(id -> tx.find(Kind.FILE, tenant, null, id))
            .flatMap(Optional::stream)
            .map(Stored::doc)
            .toList();
    stores.removeIf(id -> !searched(tx, tenant, id));
    return new SearchScope(
        List.copyOf(stores), files, names(tx, stores, files), reading(tx, ofThread));
  }

  private static boolean reading(Tx tx, Set<String> stores) {
    return !stores.isEmpty()
        && tx.storeCounts().ofStores(List.copyOf(stores)).values().stream()
            .anyMatch(count -> count.files().inProgress() > 0);
  }

  private static boolean searches(List<Tool> tools) {
    return tools.stream().anyMatch(Tool.FileSearch.class::isInstance);
  }

  private static boolean searched(Tx tx, String tenant, String storeId) {
    return tx.find(Kind.VECTOR_STORE, tenant, null, storeId)
        .map(Stored::doc)
        .filter(store -> store.expiresAt() == null || store.expiresAt() > tx.now())
        .isPresent();
  }

  private static void add(
      Set<String> stores, Set<String> files, @Nullable ToolResources resources) {
    if (resources == null) {
      return;
    }
    stores.addAll(Resources.stores(resources.fileSearch()));
    if (resources.codeInterpreter() != null) {
      files.addAll(resources.codeInterpreter().fileIds());
    }
  }

  private static List<String> names(Tx tx, Set<String> stores, List<FileObject> files) {
    if (stores.isEmpty() && files.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            tx.searchable().some(stores, MAX_NAMES).stream().map(Searchable.Linked::file),
            files.stream())
        .map(FileObject::filename)
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }
}
