package org.assistants4j.engine.run;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.AssistantFile;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageFile;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The files that version 1 of the API gave assistants and messages: links of their own. */
public final class FileLinks {
  private FileLinks() {}

  /** The file ids of these assistants or messages, oldest first; who has none is left out. */
  public static Map<String, List<String>> of(Tx tx, String tenant, Collection<String> owners) {
    Map<String, List<String>> files =
        new HashMap<>(
            tx.links().below(Kind.ASSISTANT_FILE, tenant, ofKind(Kind.ASSISTANT, owners)));
    files.putAll(tx.links().below(Kind.MESSAGE_FILE, tenant, ofKind(Kind.MESSAGE, owners)));
    return files;
  }

  private static List<String> ofKind(Kind<?> kind, Collection<String> ids) {
    return ids.stream().filter(id -> id.startsWith(kind.prefix())).toList();
  }

  /** The file ids of an assistant, oldest first. */
  public static List<String> ofAssistant(Tx tx, String tenant, String assistantId) {
    return tx.links()
        .below(Kind.ASSISTANT_FILE, tenant, List.of(assistantId))
        .getOrDefault(assistantId, List.of());
  }

  /** The same, as a run carries them from its start; null when there are none. */
  static @Nullable JsonObject carried(Tx tx, String tenant, String assistantId) {
    List<String> files = ofAssistant(tx, tenant, assistantId);
    return files.isEmpty() ? null : FileIds.carry(null, files);
  }

  /**
   * Notes the files of a new message.
   *
   * @throws org.assistants4j.api.ApiException 404 when one is not there
   */
  static void addToMessage(Tx tx, String tenant, Message message, Optional<List<String>> files) {
    for (String file : files.orElse(List.of())) {
      MessageFile link = new MessageFile(file, message.createdAt(), message.id());
      tx.insert(Kind.MESSAGE_FILE, tenant, message.id(), file, link, asLongAs(tx, tenant, file));
    }
  }

  /**
   * Notes a file of an assistant.
   *
   * @throws org.assistants4j.api.ApiException 404 when it is not there
   */
  public static void addToAssistant(Tx tx, String tenant, AssistantFile link) {
    String file = link.id();
    tx.insert(
        Kind.ASSISTANT_FILE, tenant, link.assistantId(), file, link, asLongAs(tx, tenant, file));
  }

  /** A link is there as long as its file is. */
  private static Columns asLongAs(Tx tx, String tenant, String fileId) {
    FileObject file = Lookup.find(tx, Kind.FILE, tenant, null, fileId).doc();
    return new Columns(null, null, null, file.expiresAt());
  }
}
