package org.assistants4j.liberty.tenants;

import jakarta.json.JsonObject;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.tenants.Tenant.Reply;

/** Gives a tenant one of everything. */
public final class Belongings {
  private static final String MESSAGE = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

  private final Tenant tenant;
  private final StubModelServer model;

  private Belongings(Tenant tenant, StubModelServer model) {
    this.tenant = tenant;
    this.model = model;
  }

  public static void give(Tenant tenant, StubModelServer model) {
    Belongings belongings = new Belongings(tenant, model);
    belongings.files();
    belongings.store();
    belongings.assistant();
    belongings.endedRun();
    belongings.waitingRun();
  }

  private void files() {
    note("file", tenant.upload("facts.txt", "assistants", "The code name is Bluebird."));
    note("image", tenant.upload("dot.gif", "vision", "GIF89a"));
  }

  private void store() {
    String store = note("store", tenant.post("vector_stores", "{}"));
    String files = "{\"file_ids\":[\"" + tenant.ids().get("file") + "\"]}";
    note("batch", tenant.post("vector_stores/" + store + "/file_batches", files));
    Waiting.until(
        () -> tenant.get("vector_stores/" + store),
        it -> it.json().getJsonObject("file_counts").getInt("completed") == 1);
  }

  private void assistant() {
    note(
        "assistant",
        tenant.post(
            "assistants",
            "{\"model\":\"stub\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]}"));
    tenant.send(FirstVersion.ADD_TO_ASSISTANT, tenant.ids());
  }

  private void endedRun() {
    String thread = note("thread", tenant.post("threads", MESSAGE));
    model.then(StubReply.text("Hello"));
    String run = run("run", thread, "completed");
    note("message", first(tenant.get("threads/" + thread + "/messages")));
    note("filed_message", tenant.send(FirstVersion.ADD_MESSAGE, tenant.ids()));
    note("step", first(tenant.get("threads/" + thread + "/runs/" + run + "/steps")));
  }

  private void waitingRun() {
    String thread = note("waiting_thread", tenant.post("threads", MESSAGE));
    model.then(StubReply.calls(StubReply.call(0, "call_1", "f"), StubReply.arguments(0, "{}")));
    run("waiting_run", thread, "requires_action");
  }

  private String run(String name, String thread, String status) {
    String runs = "threads/" + thread + "/runs";
    String assistant = tenant.ids().get("assistant");
    String id = note(name, tenant.post(runs, "{\"assistant_id\":\"" + assistant + "\"}"));
    Waiting.until(
        () -> tenant.get(runs + "/" + id), it -> status.equals(it.json().getString("status")));
    return id;
  }

  private String note(String name, Reply created) {
    if (created.status() != 200) {
      throw new AssertionError(name + " was not made: " + created);
    }
    return note(name, created.json());
  }

  private String note(String name, JsonObject object) {
    String id = object.getString("id");
    tenant.ids().put(name, id);
    return id;
  }

  private static JsonObject first(Reply list) {
    return list.json().getJsonArray("data").getJsonObject(0);
  }
}
