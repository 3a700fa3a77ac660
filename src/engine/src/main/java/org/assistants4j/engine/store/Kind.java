package org.assistants4j.engine.store;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantFile;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageFile;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBatch;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object.
 *
 * @param name in the store, at most 16 characters
 * @param prefix what its ids begin with
 * @param type its record
 * @param link whether it links the object of its id to its parent, so that the id is unique only
 *     below that
 * @param param the parameter that holds such an id
 * @param said what errors call it
 */
public record Kind<T>(
    String name, String prefix, Class<T> type, boolean link, String param, String said) {
  public static final Kind<Assistant> ASSISTANT = new Kind<>("assistant", "asst_", Assistant.class);
  public static final Kind<AssistantThread> THREAD =
      new Kind<>("thread", "thread_", AssistantThread.class);
  public static final Kind<Message> MESSAGE = new Kind<>("message", "msg_", Message.class);
  public static final Kind<Run> RUN = new Kind<>("run", "run_", Run.class);
  public static final Kind<RunStep> STEP =
      new Kind<>("step", "step_", RunStep.class, false, "step_id", "run step");
  public static final Kind<FileObject> FILE = new Kind<>("file", "file-", FileObject.class);
  public static final Kind<VectorStore> VECTOR_STORE =
      new Kind<>(
          "vector_store", "vs_", VectorStore.class, false, "vector_store_id", "vector store");
  public static final Kind<VectorStoreFile> STORE_FILE =
      new Kind<>(
          "store_file", "file-", VectorStoreFile.class, true, "file_id", "vector store file");
  public static final Kind<VectorStoreFileBatch> BATCH =
      new Kind<>(
          "batch",
          "vsfb_",
          VectorStoreFileBatch.class,
          false,
          "batch_id",
          "vector store file batch");
  public static final Kind<AssistantFile> ASSISTANT_FILE =
      new Kind<>("assistant_file", "file-", AssistantFile.class, true, "file_id", "assistant file");
  public static final Kind<MessageFile> MESSAGE_FILE =
      new Kind<>("message_file", "file-", MessageFile.class, true, "file_id", "message file");

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int ID_LENGTH = 24;
  private static final int MAX_ID_LENGTH = 64;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1," + MAX_ID_LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Kind(String name, String prefix, Class<T> type) {
    this(name, prefix, type, false, name + "_id", name);
  }

  /** The key of the row that holds the object of this id below this parent. */
  String key(String parent, String id) {
    return link ? parent + "/" + id : id;
  }

  /** The id in the key of a row. */
  String id(String key) {
    return link ? key.substring(key.indexOf('/') + 1) : key;
  }

  /** A new id of this kind. */
  public String newId() {
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  /**
   * The same id, when it is one of this kind.
   *
   * @throws ApiException 400 when it does not begin as ids of this kind do, or is none of any kind
   */
  public String check(@Nullable String id) {
    if (id != null && id.startsWith(prefix) && ID.matcher(id).matches()) {
      return id;
    }
    String shown = id == null ? "" : id.substring(0, Math.min(id.length(), MAX_ID_LENGTH));
    String begin = prefix.substring(0, prefix.length() - 1);
    String message =
        "Invalid '%s': '%s'. Expected an ID that begins with '%s'.".formatted(param, shown, begin);
    throw ApiException.of(
        400, new ApiError(message, "invalid_request_error", param, "invalid_value"));
  }

  /** The 404 for an id that nothing has. */
  public ApiException notFound(String id) {
    return ApiException.notFound("No %s found with id '%s'.".formatted(said, id));
  }
}
