package org.assistants4j.liberty.fuzz;

import static org.assistants4j.liberty.fuzz.Operation.BOUNDARY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All operations of both versions, each with a request that is right. */
final class Operations {
  private static final List<String> PAGE = List.of("limit", "order", "after", "before");
  private static final List<String> FILES = List.of("limit", "order", "after", "purpose");
  private static final String METADATA = "{\"metadata\":{\"k\":\"v\"}}";
  private static final String UPLOAD =
      "--B\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nassistants\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nText\r\n--B--\r\n"
          .replace("--B", "--" + BOUNDARY);
  private static final String FUNCTION =
      "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"d\",\"parameters\":{\"type\":\"object\",\"properties\":{}},\"strict\":false}}";
  private static final String TOOLS = "[{\"type\":\"code_interpreter\"}," + FUNCTION + "]";
  private static final String RUN =
      "\"assistant_id\":\"<assistant>\",\"model\":\"stub\",\"instructions\":\"i\",\"temperature\":0.5,\"metadata\":{\"k\":\"v\"},\"tools\":"
          + TOOLS;
  private static final String NEW_RUN =
      ",\"top_p\":0.5,\"max_prompt_tokens\":1000,\"max_completion_tokens\":1000,\"truncation_strategy\":{\"type\":\"last_messages\",\"last_messages\":3},\"tool_choice\":\"auto\",\"parallel_tool_calls\":true,\"response_format\":\"auto\",\"stream\":false";
  private static final String MESSAGE =
      "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Hi\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.com/a.png\",\"detail\":\"low\"}}],\"attachments\":[{\"file_id\":\"<file>\",\"tools\":[{\"type\":\"file_search\"}]}],\"metadata\":{\"k\":\"v\"}}";
  private static final String PLAIN =
      "{\"role\":\"user\",\"content\":\"Hi\",\"metadata\":{\"k\":\"v\"}}";
  private static final String OUTPUTS =
      "{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"o\"}]}";

  private final List<Operation> all = new ArrayList<>();
  private final String version;

  private Operations(String version) {
    this.version = version;
  }

  static List<Operation> all() {
    Operations two = new Operations("v2").common();
    two.assistants().messages().stores();
    Operations one = new Operations("v1").common();
    one.versionOne();
    return Stream.of(two, one).flatMap(each -> each.all.stream()).toList();
  }

  private Operations add(String method, String path, List<String> query, String body) {
    all.add(new Operation(method, path, query, body, version));
    return this;
  }

  private Operations list(String path) {
    return add("GET", path, PAGE, "");
  }

  private Operations get(String path) {
    return add("GET", path, List.of(), "");
  }

  private Operations post(String path, String body) {
    return add("POST", path, List.of(), body);
  }

  private Operations delete(String path) {
    return add("DELETE", path, List.of(), "");
  }

  /** What both versions have in the same words. */
  private Operations common() {
    String thread = "/threads/{thread}";
    String run = thread + "/runs/{run}";
    add("GET", "/files", FILES, "").post("/files", UPLOAD);
    get("/files/{file}").delete("/files/{file}").get("/files/{file}/content");
    get("/models").get("/models/{model}");
    list("/assistants").get("/assistants/{assistant}").delete("/assistants/{assistant}");
    get(thread).post(thread, METADATA).delete(thread);
    add("GET", thread + "/messages", List.of("limit", "order", "after", "before", "run_id"), "");
    get(thread + "/messages/{message}").post(thread + "/messages/{message}", METADATA);
    list(thread + "/runs").get(run).post(run, METADATA).post(run + "/cancel", "");
    post("/threads/{waiting_thread}/runs/{waiting_run}/submit_tool_outputs", OUTPUTS);
    list(run + "/steps").get(run + "/steps/{step}");
    return this;
  }

  private Operations assistants() {
    String assistant =
        "{\"model\":\"stub\",\"name\":\"n\",\"description\":\"d\",\"instructions\":\"i\",\"tools\":"
            + TOOLS
            + ",\"tool_resources\":{\"code_interpreter\":{\"file_ids\":[\"<file>\"]}},\"metadata\":{\"k\":\"v\"},\"temperature\":1,\"top_p\":1,\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"s\",\"schema\":{\"type\":\"object\"}}}}";
    return post("/assistants", assistant).post("/assistants/{assistant}", assistant);
  }

  private Operations messages() {
    String thread = "/threads/{thread}";
    String messages = "\"messages\":[" + MESSAGE + "],\"metadata\":{\"k\":\"v\"}";
    String streamed = RUN + NEW_RUN.replace("\"stream\":false", "\"stream\":true");
    post("/threads", "{" + messages + "}");
    post(thread + "/messages", MESSAGE).delete(thread + "/messages/{message}");
    String additional =
        ",\"additional_instructions\":\"a\",\"additional_messages\":[" + PLAIN + "]";
    post(thread + "/runs", "{" + RUN + NEW_RUN + additional + "}");
    post(thread + "/runs", "{" + streamed + "}");
    post("/threads/runs", "{" + streamed + ",\"thread\":{" + messages + "}}");
    return post("/threads/runs", "{" + RUN + NEW_RUN + ",\"thread\":{" + messages + "}}");
  }

  private void stores() {
    String store = "/vector_stores/{vector_store}";
    String file = store + "/files/{file}";
    String chunking =
        "\"chunking_strategy\":{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":800,\"chunk_overlap_tokens\":400}}";
    String body =
        "{\"name\":\"n\",\"expires_after\":{\"anchor\":\"last_active_at\",\"days\":7},\"metadata\":{\"k\":\"v\"}";
    list("/vector_stores").get(store).post(store, body + "}").delete(store);
    post("/vector_stores", body + ",\"file_ids\":[\"<file>\"]," + chunking + "}");
    post(
        store + "/file_batches",
        "{\"file_ids\":[\"<file>\"],\"attributes\":{\"k\":1}," + chunking + "}");
    get(store + "/file_batches/{batch}").post(store + "/file_batches/{batch}/cancel", "");
    List<String> filtered = List.of("limit", "order", "after", "before", "filter");
    add("GET", store + "/file_batches/{batch}/files", filtered, "");
    add("GET", store + "/files", filtered, "").get(file).delete(file).get(file + "/content");
    post(
        store + "/files", "{\"file_id\":\"<file>\",\"attributes\":{\"k\":\"v\"}," + chunking + "}");
    post(file, "{\"attributes\":{\"k\":true}}");
    post(
        store + "/search",
        "{\"query\":\"q\",\"rewrite_query\":false,\"max_num_results\":5,\"filters\":{\"type\":\"and\",\"filters\":[{\"type\":\"eq\",\"key\":\"k\",\"value\":\"v\"}]},\"ranking_options\":{\"ranker\":\"auto\",\"score_threshold\":0.1}}");
  }

  private void versionOne() {
    String files = "/assistants/{assistant}/files";
    String assistant =
        "{\"model\":\"stub\",\"name\":\"n\",\"tools\":[{\"type\":\"retrieval\"}],\"file_ids\":[\"<file>\"],\"metadata\":{\"k\":\"v\"}}";
    post("/assistants", assistant).post("/assistants/{assistant}", assistant);
    list(files)
        .post(files, "{\"file_id\":\"<file>\"}")
        .get(files + "/{file}")
        .delete(files + "/{file}");
    String message =
        "{\"role\":\"user\",\"content\":\"Hi\",\"file_ids\":[\"<file>\"],\"metadata\":{\"k\":\"v\"}}";
    String messages = "/threads/{thread}/messages";
    post("/threads", "{\"messages\":[" + message + "]}").post(messages, message);
    list(messages + "/{message}/files").get(messages + "/{message}/files/{file}");
    post("/threads/{thread}/runs", "{" + RUN + "}");
    post("/threads/runs", "{" + RUN + ",\"thread\":{\"messages\":[" + PLAIN + "]}}");
  }
}
