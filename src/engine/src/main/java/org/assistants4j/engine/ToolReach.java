package org.assistants4j.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.run.Resources;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The tool resources of an assistant, while files come within reach of its tools and leave it. */
final class ToolReach {
  private final Tx tx;
  private final String tenant;
  private final Resources resources;
  private final Set<String> code = new LinkedHashSet<>();
  private ToolResources.@Nullable FileSearch search;

  /**
   * @param now what the tools reach as yet, or null when that is nothing
   */
  ToolReach(Tx tx, String tenant, Resources resources, @Nullable ToolResources now) {
    this.tx = tx;
    this.tenant = tenant;
    this.resources = resources;
    if (now != null) {
      search = now.fileSearch();
      if (now.codeInterpreter() != null) {
        code.addAll(now.codeInterpreter().fileIds());
      }
    }
  }

  /** Lets the code interpreter have these files. */
  void code(Collection<String> files) {
    code.addAll(files);
  }

  /** Lets a search find these files, in a store that is made when there is none. */
  void search(List<String> files) {
    if (!files.isEmpty()) {
      search = resources.with(tx, tenant, search, files, null);
    }
  }

  /** Takes these files away. */
  void remove(Collection<String> files) {
    code.removeAll(files);
    for (String store : Resources.stores(search)) {
      files.forEach(file -> tx.find(Kind.STORE_FILE, tenant, store, file).ifPresent(tx::delete));
    }
  }

  /** What is reached now; null when it is nothing. */
  @Nullable ToolResources resources() {
    var interpreter = code.isEmpty() ? null : new ToolResources.CodeInterpreter(List.copyOf(code));
    return interpreter == null && search == null ? null : new ToolResources(interpreter, search);
  }
}
