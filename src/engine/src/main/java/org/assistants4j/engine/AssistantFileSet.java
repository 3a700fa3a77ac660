package org.assistants4j.engine;

import java.util.List;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantBuilder;
import org.assistants4j.api.AssistantFile;
import org.assistants4j.api.Check;
import org.assistants4j.api.Tool;
import org.assistants4j.engine.run.FileLinks;
import org.assistants4j.engine.run.Resources;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;

/**
 * Changes which files version 1 gave an assistant. They are links of their own, and they are put
 * within reach of those of its tools that use files, where version 2 sees them.
 */
final class AssistantFileSet {
  private static final int MAX = 20;

  private final Tx tx;
  private final String tenant;
  private final Resources resources;
  private final long now;

  AssistantFileSet(Tx tx, String tenant, Resources resources, long now) {
    this.tx = tx;
    this.tenant = tenant;
    this.resources = resources;
    this.now = now;
  }

  /**
   * The assistant with these files and no others.
   *
   * @param before its tools until now: one that is new to it reaches all of the files
   * @throws org.assistants4j.api.ApiException when a file is not there
   */
  Assistant with(Assistant assistant, List<Tool> before, List<String> files) {
    Check.size(files, MAX, "file_ids");
    List<String> had = FileLinks.ofAssistant(tx, tenant, assistant.id());
    List<String> added = without(files, had);
    List<String> removed = without(had, files);
    added.forEach(file -> link(assistant.id(), file));
    removed.forEach(file -> unlink(assistant.id(), file));
    ToolReach reach = new ToolReach(tx, tenant, resources, assistant.toolResources());
    if (has(assistant.tools(), Tool.CodeInterpreter.class)) {
      reach.code(has(before, Tool.CodeInterpreter.class) ? added : files);
    }
    if (has(assistant.tools(), Tool.FileSearch.class)) {
      reach.search(has(before, Tool.FileSearch.class) ? added : files);
    }
    reach.remove(removed);
    return AssistantBuilder.builder(assistant).toolResources(reach.resources()).build();
  }

  private void link(String assistantId, String fileId) {
    FileLinks.addToAssistant(tx, tenant, new AssistantFile(fileId, now, assistantId));
  }

  private void unlink(String assistantId, String fileId) {
    tx.find(Kind.ASSISTANT_FILE, tenant, assistantId, fileId).ifPresent(tx::delete);
  }

  private static boolean has(List<Tool> tools, Class<? extends Tool> kind) {
    return tools.stream().anyMatch(kind::isInstance);
  }

  private static List<String> without(List<String> files, List<String> others) {
    return files.stream().filter(file -> !others.contains(file)).toList();
  }
}
