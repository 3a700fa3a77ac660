package org.assistants4j.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.ExpiresAfter;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.assistants4j.api.VectorStore;
import org.assistants4j.engine.search.StoreMaker;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The files and vector stores of assistants and threads. */
public final class Resources {
  private static final ExpiresAfter OF_ATTACHMENTS = ExpiresAfter.days(7);

  private final StoreMaker stores;

  Resources(StoreMaker stores) {
    this.stores = stores;
  }

  /**
   * The same resources, when all that they name is there; the stores they describe are made.
   *
   * @throws org.assistants4j.api.ApiException 404 when something is not there
   */
  public @Nullable ToolResources made(Tx tx, String tenant, @Nullable ToolResources wanted) {
    if (wanted == null) {
      return null;
    }
    if (wanted.codeInterpreter() != null) {
      wanted
          .codeInterpreter()
          .fileIds()
          .forEach(id -> Lookup.find(tx, Kind.FILE, tenant, null, id));
    }
    return new ToolResources(
        wanted.codeInterpreter(),
        wanted.fileSearch() == null ? null : made(tx, tenant, wanted.fileSearch()),
        wanted.additionalProperties());
  }

  private ToolResources.FileSearch made(Tx tx, String tenant, ToolResources.FileSearch wanted) {
    List<String> ids = new ArrayList<>();
    if (wanted.vectorStoreIds() != null) {
      for (String id : wanted.vectorStoreIds()) {
        ids.add(Lookup.find(tx, Kind.VECTOR_STORE, tenant, null, id).id());
      }
    }
    if (wanted.vectorStores() != null) {
      wanted.vectorStores().forEach(store -> ids.add(make(tx, tenant, store)));
    }
    return new ToolResources.FileSearch(ids, null, wanted.additionalProperties());
  }

  private String make(Tx tx, String tenant, ToolResources.NewVectorStore wanted) {
    List<String> files = wanted.fileIds() == null ? List.of() : wanted.fileIds();
    var request = CreateVectorStoreRequestBuilder.builder().metadata(wanted.metadata()).build();
    return stores
        .make(tx, tenant, request, StoreMaker.requests(files, wanted.chunkingStrategy()))
        .id();
  }

  /**
   * Gives a thread the files of a message: to its vector store what shall be searched, to its code
   * interpreter what that shall have.
   *
   * @throws org.assistants4j.api.ApiException 404 when a file is not there
   */
  void attach(Tx tx, String tenant, String threadId, List<Attachment> attachments) {
    attachments.forEach(each -> Lookup.find(tx, Kind.FILE, tenant, null, each.fileId()));
    List<String> searched = filesFor(attachments, Tool.FileSearch.class);
    List<String> computed = filesFor(attachments, Tool.CodeInterpreter.class);
    if (searched.isEmpty() && computed.isEmpty()) {
      return;
    }
    Stored<AssistantThread> thread = Lookup.lock(tx, Kind.THREAD, tenant, null, threadId);
    ToolResources old = thread.doc().toolResources();
    ToolResources.CodeInterpreter code = old == null ? null : old.codeInterpreter();
    ToolResources.FileSearch search = old == null ? null : old.fileSearch();
    ToolResources changed =
        new ToolResources(
            computed.isEmpty() ? code : with(code, computed),
            searched.isEmpty() ? search : with(tx, tenant, search, searched, OF_ATTACHMENTS));
    if (!changed.equals(old)) {
      tx.update(
          thread,
          AssistantThreadBuilder.builder(thread.doc()).toolResources(changed).build(),
          Columns.NONE);
    }
  }

  private static List<String> filesFor(List<Attachment> attachments, Class<? extends Tool> tool) {
    return attachments.stream()
        .filter(each -> each.tools().stream().anyMatch(tool::isInstance))
        .map(Attachment::fileId)
        .distinct()
        .toList();
  }

  private static ToolResources.CodeInterpreter with(
      ToolResources.@Nullable CodeInterpreter old, List<String> files) {
    Set<String> all = new LinkedHashSet<>(old == null ? List.of() : old.fileIds());
    all.addAll(files);
    return new ToolResources.CodeInterpreter(List.copyOf(all));
  }

  /**
   * The store of these resources with these files too, or a new one when there is none that can be
   * used.
   *
   * @param kept how long a new store is kept, or null to keep it
   * @throws org.assistants4j.api.ApiException 404 when a file is not there
   */
  public ToolResources.FileSearch with(
      Tx tx,
      String tenant,
      ToolResources.@Nullable FileSearch old,
      List<String> files,
      @Nullable ExpiresAfter kept) {
    Optional<Stored<VectorStore>> store =
        stores(old).stream()
            .flatMap(id -> tx.lock(Kind.VECTOR_STORE, tenant, null, id).stream())
            .filter(it -> !stores.expired(it.doc()))
            .findFirst();
    if (store.isEmpty()) {
      var request = CreateVectorStoreRequestBuilder.builder().expiresAfter(kept).build();
      String made = stores.make(tx, tenant, request, StoreMaker.requests(files, null)).id();
      return new ToolResources.FileSearch(List.of(made));
    }
    Set<String> there = tx.storeFiles().among(store.get().id(), files);
    List<String> more = files.stream().filter(id -> !there.contains(id)).toList();
    if (!more.isEmpty()) {
      stores.fill(tx, store.get(), StoreMaker.requests(more, null), Kind.BATCH.newId());
    }
    stores.touch(tx, store.get());
    return new ToolResources.FileSearch(List.of(store.get().id()));
  }

  /** The ids of the vector stores that these resources name. */
  public static List<String> stores(ToolResources.@Nullable FileSearch search) {
    return search == null || search.vectorStoreIds() == null ? List.of() : search.vectorStoreIds();
  }
}
