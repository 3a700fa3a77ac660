package org.assistants4j.liberty.tenants;

import static org.assistants4j.liberty.tenants.NamingOperation.delete;
import static org.assistants4j.liberty.tenants.NamingOperation.get;
import static org.assistants4j.liberty.tenants.NamingOperation.post;

import java.util.List;

/** Every way in which a request can name a vector store, or a file for one. */
final class StoreOperations {
  private static final String STORE = "vector_stores/<store>";
  private static final String NAMED = "{'file_search':{'vector_store_ids':['<store>']}}";
  private static final String MADE = "{'file_search':{'vector_stores':[{'file_ids':['<file>']}]}}";
  private static final String SEARCHED =
      "{'role':'user','content':'Hi','attachments':[{'file_id':'<file>',"
          + "'tools':[{'type':'file_search'}]}]}";

  static final List<NamingOperation> ALL =
      List.of(
          get("vector_stores?after=<store>"),
          get("vector_stores?before=<store>"),
          post("vector_stores", "{'file_ids':['<file>']}"),
          get(STORE),
          post(STORE, "{'name':'Mine'}"),
          post(STORE + "/search", "{'query':'bluebird'}"),
          get(STORE + "/files"),
          get(STORE + "/files?after=<file>"),
          get(STORE + "/files?before=<file>"),
          post(STORE + "/files", "{'file_id':'<file>'}"),
          get(STORE + "/files/<file>"),
          post(STORE + "/files/<file>", "{'attributes':{'mine':true}}"),
          get(STORE + "/files/<file>/content"),
          post(STORE + "/file_batches", "{'file_ids':['<file>']}"),
          post(STORE + "/file_batches", "{'files':[{'file_id':'<file>'}]}"),
          get(STORE + "/file_batches/<batch>"),
          get(STORE + "/file_batches/<batch>/files"),
          get(STORE + "/file_batches/<batch>/files?after=<file>"),
          get(STORE + "/file_batches/<batch>/files?before=<file>"),
          post(STORE + "/file_batches/<batch>/cancel", "{}"),
          post("assistants", "{'model':'stub','tool_resources':" + NAMED + "}"),
          post("assistants", "{'model':'stub','tool_resources':" + MADE + "}"),
          post("assistants/<assistant>", "{'tool_resources':" + NAMED + "}"),
          post("threads", "{'tool_resources':" + NAMED + "}"),
          post("threads", "{'tool_resources':" + MADE + "}"),
          post("threads", "{'messages':[" + SEARCHED + "]}"),
          post("threads/<thread>", "{'tool_resources':" + NAMED + "}"),
          post("threads/<thread>/messages", SEARCHED),
          post("threads/runs", "{'assistant_id':'<assistant>','tool_resources':" + NAMED + "}"),
          post(
              "threads/runs",
              "{'assistant_id':'<assistant>','thread':{'tool_resources':" + NAMED + "}}"),
          post(
              "threads/runs",
              "{'assistant_id':'<assistant>','thread':{'tool_resources':" + MADE + "}}"),
          post(
              "threads/runs",
              "{'assistant_id':'<assistant>','thread':{'messages':[" + SEARCHED + "]}}"),
          delete(STORE + "/files/<file>"),
          delete(STORE));

  private StoreOperations() {}
}
