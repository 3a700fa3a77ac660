package org.assistants4j.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.assistants4j.api.Backend;
import org.assistants4j.api.InProcess;
import org.assistants4j.api.ThreadListApi;
import org.assistants4j.engine.Engine;
import org.assistants4j.engine.store.FolderFileStore;
import org.assistants4j.telemetry.Telemetry;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the engine from configuration and starts it with the application. */
@ApplicationScoped
public class EngineProducer {
  private static final Logger LOG = LoggerFactory.getLogger(EngineProducer.class);

  @Produces
  @Singleton
  EngineSettings settings(Config config) {
    return new EngineSettings(config);
  }

  @Produces
  @Singleton
  Keys keys(EngineSettings settings) {
    Keys keys = settings.keys();
    if (keys.isEmpty()) {
      LOG.info("No {} are configured: /v1 answers callers on this machine only.", Keys.LIST);
    }
    return keys;
  }

  @Produces
  @Singleton
  Engine engine(EngineSettings settings) {
    Engine engine =
        new Engine(
            new Engine.Surroundings(
                dataSource(settings.dataSource()),
                new FolderFileStore(settings.files()),
                settings.model(),
                Clock.systemUTC(),
                Telemetry.available(settings.telemetryContent())),
            settings.limits());
    engine.start();
    return engine;
  }

  void close(@Disposes Engine engine) {
    engine.close();
  }

  @Produces
  @Singleton
  @InProcess
  Backend backend(Engine engine, EngineSettings settings) {
    return engine.tenant(settings.tenant());
  }

  @Produces
  @Singleton
  @InProcess
  ThreadListApi threadList(Engine engine, EngineSettings settings) {
    return engine.threadList(settings.tenant());
  }

  /** What an earlier process left undone goes on at once, not at the first request. */
  void start(
      @Observes @Initialized(ApplicationScoped.class) Object started, Keys keys, Engine engine) {}

  private static DataSource dataSource(String name) {
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException missing) {
      throw new IllegalStateException(
          "There is no data source '"
              + name
              + "': define it in the server, or name another with assistants.engine.datasource.",
          missing);
    }
  }
}
