package org.assistants4j.liberty.tenants;

import static org.assistants4j.liberty.tenants.NamingOperation.delete;
import static org.assistants4j.liberty.tenants.NamingOperation.get;
import static org.assistants4j.liberty.tenants.NamingOperation.post;

import java.util.List;
import java.util.stream.Stream;

/** Every way in which a request can name an object; what deletes comes last. */
public final class NamingOperations {
  private static final String FILES = "{'code_interpreter':{'file_ids':['<file>']}}";
  private static final String ATTACHED =
      "{'role':'user','content':'Hi','attachments':[{'file_id':'<file>',"
          + "'tools':[{'type':'code_interpreter'}]}]}";

  private static final List<NamingOperation> CORE =
      List.of(
          get("assistants/<assistant>"),
          get("assistants?after=<assistant>"),
          get("assistants?before=<assistant>&order=asc"),
          post("assistants/<assistant>", "{'name':'Mine'}"),
          post("assistants", "{'model':'stub','tool_resources':" + FILES + "}"),
          post("assistants/<assistant>", "{'tool_resources':" + FILES + "}"),
          get("threads?after=<thread>"),
          get("threads?before=<thread>"),
          get("threads/<thread>"),
          post("threads/<thread>", "{'metadata':{'mine':'yes'}}"),
          post("threads/<thread>", "{'tool_resources':" + FILES + "}"),
          post("threads", "{'tool_resources':" + FILES + "}"),
          post("threads", "{'messages':[" + ATTACHED + "]}"),
          get("threads/<thread>/messages"),
          get("threads/<thread>/messages?run_id=<run>"),
          get("threads/<thread>/messages?after=<message>"),
          get("threads/<thread>/messages?before=<message>"),
          post("threads/<thread>/messages", "{'role':'user','content':'Mine'}"),
          post("threads/<thread>/messages", ATTACHED),
          post(
              "threads/<thread>/messages",
              "{'role':'user','content':[{'type':'image_file','image_file':{'file_id':'<image>'}}]}"),
          get("threads/<thread>/messages/<message>"),
          post("threads/<thread>/messages/<message>", "{'metadata':{'mine':'yes'}}"),
          get("threads/<thread>/runs"),
          get("threads/<thread>/runs?after=<run>"),
          get("threads/<thread>/runs?before=<run>"),
          get("threads/<thread>/runs/<run>"),
          post("threads/<thread>/runs/<run>", "{'metadata':{'mine':'yes'}}"),
          get("threads/<thread>/runs/<run>/steps"),
          get("threads/<thread>/runs/<run>/steps?after=<step>"),
          get("threads/<thread>/runs/<run>/steps?before=<step>"),
          get("threads/<thread>/runs/<run>/steps/<step>"),
          post("threads/<thread>/runs", "{'assistant_id':'<assistant>'}"),
          post("threads/<thread>/runs", "{'assistant_id':'<assistant>','stream':true}"),
          post(
              "threads/<thread>/runs",
              "{'assistant_id':'<assistant>','additional_messages':[" + ATTACHED + "]}"),
          post("threads/runs", "{'assistant_id':'<assistant>'}"),
          post("threads/runs", "{'assistant_id':'<assistant>','stream':true}"),
          post(
              "threads/runs",
              "{'assistant_id':'<assistant>','thread':{'messages':[" + ATTACHED + "]}}"),
          post(
              "threads/runs",
              "{'assistant_id':'<assistant>','thread':{'tool_resources':" + FILES + "}}"),
          post("threads/runs", "{'assistant_id':'<assistant>','tool_resources':" + FILES + "}"),
          post(
              "threads/<waiting_thread>/runs/<waiting_run>/submit_tool_outputs",
              "{'tool_outputs':[{'tool_call_id':'call_1','output':'Mine'}],'stream':true}"),
          post(
              "threads/<waiting_thread>/runs/<waiting_run>/submit_tool_outputs",
              "{'tool_outputs':[{'tool_call_id':'call_1','output':'Mine'}]}"),
          post("threads/<waiting_thread>/runs/<waiting_run>/cancel", "{}"),
          get("files/<file>"),
          get("files?after=<file>"),
          get("files/<file>/content"),
          get("files/<image>/content"),
          delete("threads/<thread>/messages/<message>"),
          delete("threads/<thread>"),
          delete("assistants/<assistant>"),
          delete("files/<file>"));

  private NamingOperations() {}

  /** All of them. */
  public static List<NamingOperation> all() {
    return Stream.of(FirstVersion.ALL, StoreOperations.ALL, CORE).flatMap(List::stream).toList();
  }
}
