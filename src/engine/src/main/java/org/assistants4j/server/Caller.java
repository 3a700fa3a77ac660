package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.assistants4j.api.Backend;
import org.assistants4j.engine.Engine;

/** Whoever sent the request, and the API as that tenant sees it. */
@RequestScoped
public class Caller {
  @Inject Engine engine;
  @Inject EngineSettings settings;
  private ApiVersion version = ApiVersion.V2;

  Backend api() {
    return engine.tenant(settings.tenant());
  }

  /** The version that the request speaks. */
  ApiVersion version() {
    return version;
  }

  void speaks(ApiVersion spoken) {
    version = spoken;
  }
}
