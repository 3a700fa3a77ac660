package org.assistants4j.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.assistants4j.engine.Engine;
import org.assistants4j.engine.model.Reach;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the model can be asked; or always, and the model's state is data only. */
@Readiness
@ApplicationScoped
public class ModelReadiness implements HealthCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** A probe must not fail for a model that hangs where that decides nothing. */
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(250);

  @Inject Engine engine;
  @Inject EngineSettings settings;

  @Override
  public HealthCheckResponse call() {
    boolean decides = settings.modelDecides();
    Reach model = engine.readiness().model(decides ? PATIENCE : LITTLE_PATIENCE);
    return HealthCheckResponse.named("assistants-model")
        .status(model.ready() || !decides)
        .withData("server", model.server())
        .withData("model", model.seen())
        .build();
  }
}
