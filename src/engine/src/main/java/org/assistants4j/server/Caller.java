package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.assistants4j.api.Backend;
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
    if (tenant == null) {
      throw new IllegalStateException("Nobody has checked whose request this is.");
    }
    return engine.tenant(tenant);
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
