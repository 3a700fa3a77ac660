package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.AssistantFilesApi;
import org.assistants4j.api.Backend;
import org.assistants4j.api.MessageFilesApi;
import org.assistants4j.api.ThreadListApi;
import org.assistants4j.engine.Engine;
import org.jspecify.annotations.Nullable;

/** Whoever sent the request, and the API as that tenant sees it. */
@RequestScoped
public class Caller {
  @Inject Engine engine;
  private @Nullable String tenant;
  private ApiVersion version = ApiVersion.V2;

  /** The API, once {@link KeyCheck} has said for whom. */
  Backend api() {
    return engine.tenant(checkedTenant());
  }

  /** The caller's threads. */
  ThreadListApi threadList() {
    return engine.threadList(checkedTenant());
  }

  private String checkedTenant() {
    if (tenant == null) {
      throw new IllegalStateException("Nobody has checked whose request this is.");
    }
    return tenant;
  }

  AssistantFilesApi assistantFiles() {
    return engine.assistantFiles(checkedTenant());
  }

  MessageFilesApi messageFiles() {
    return engine.messageFiles(checkedTenant());
  }

  /**
   * The ids of the files that version 1 gave these assistants or messages, by their owners' ids.
   */
  Map<String, List<String>> fileIds(List<String> owners) {
    return engine.fileIds(checkedTenant(), owners);
  }

  void actsFor(String checked) {
    tenant = checked;
  }

  /** The version that the request speaks. */
  ApiVersion version() {
    return version;
  }

  void speaks(ApiVersion spoken) {
    version = spoken;
  }
}
