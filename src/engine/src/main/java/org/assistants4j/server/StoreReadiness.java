package org.assistants4j.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.engine.Engine;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers and files can be written. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {
  @Inject Engine engine;

  @Override
  public HealthCheckResponse call() {
    var store = engine.readiness().store();
    return HealthCheckResponse.named("assistants-store")
        .status(store.ready())
        .withData("database", store.database())
        .withData("files", store.files())
        .build();
  }
}
