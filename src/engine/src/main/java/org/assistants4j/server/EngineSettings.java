package org.assistants4j.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.retry.Backoff;
import org.assistants4j.engine.EngineLimits;
import org.assistants4j.engine.model.AliasedModel;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.Model;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.OfflineModel;
import org.assistants4j.engine.run.RunLimits;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The engine's configuration: each key, its default and its range in one place. */
final class EngineSettings {
  private static final long MIB = 1024 * 1024;
  private static final Duration DEFAULT_CHAT_RETENTION = Duration.ofDays(1);

  private final Config config;

  EngineSettings(Config config) {
    this.config = config;
  }

  /** The JNDI name of the data source. */
  String dataSource() {
    return value("assistants.engine.datasource", String.class).orElse("jdbc/assistants");
  }

  /** The folder of file contents. */
  Path files() {
    return Path.of(
        value("assistants.engine.data", String.class).orElse("assistants-data"), "files");
  }

  /** Whose objects the service in this process works with. */
  String tenant() {
    return value("assistants.tenant", String.class).orElse("default");
  }

  /** Who may ask {@code /v1}; empty for this machine alone. */
  Keys keys() {
    return Keys.of(
        config.getOptionalValues("assistants.engine.keys", String.class).orElse(List.of()),
        value("assistants.engine.keys.file", String.class).map(Path::of));
  }

  /** Whether a model that cannot be asked makes this node not ready. */
  boolean modelDecides() {
    return value("assistants.engine.readiness.model", Boolean.class).orElse(true);
  }

  /** Whether spans note what is said. */
  boolean telemetryContent() {
    return value("assistants.telemetry.content", Boolean.class).orElse(false);
  }

  /** The most bytes of a JSON body. */
  long bodyLimit() {
    return atLeast(
        "assistants.engine.body.limit",
        value("assistants.engine.body.limit", Long.class).orElse(16 * MIB));
  }

  EngineLimits limits() {
    RunLimits runs =
        new RunLimits(
            value("assistants.engine.run.lifetime", Duration.class)
                .orElse(RunLimits.DEFAULT.lifetime()),
            value("assistants.engine.run.threads", Integer.class)
                .orElse(RunLimits.DEFAULT.threads()));
    Duration retention = value("assistants.conversation.retention", Duration.class).orElse(null);
    return new EngineLimits(runs, fileLimit(), retention, chatRetention());
  }

  private @Nullable Duration chatRetention() {
    String key = "assistants.chat.retention";
    boolean off = value(key, String.class).filter("none"::equals).isPresent();
    return off ? null : value(key, Duration.class).orElse(DEFAULT_CHAT_RETENTION);
  }

  /** The most bytes of a file. */
  long fileLimit() {
    return atLeast(
        "assistants.engine.file.limit",
        value("assistants.engine.file.limit", Long.class).orElse(EngineLimits.DEFAULT.fileBytes()));
  }

  /** The configured model server, or the offline model when there is none; under its aliases. */
  Model model() {
    List<String> aliases =
        config.getOptionalValues("assistants.engine.model.aliases", String.class).orElse(List.of());
    Model model = aliasless();
    return aliases.isEmpty() ? model : new AliasedModel(model, AliasedModel.parse(aliases));
  }

  private Model aliasless() {
    int context =
        value("assistants.engine.model.context", Integer.class).orElse(Model.DEFAULT_CONTEXT);
    Optional<URI> url = value("assistants.engine.model.url", URI.class);
    if (url.isEmpty()) {
      return new OfflineModel(context);
    }
    return new ChatCompletionsModel(
        new ModelSettings(
            url.get(),
            value("assistants.engine.model.key", String.class).orElse(null),
            modelName(),
            value("assistants.engine.model.timeout", Duration.class)
                .orElse(ModelSettings.DEFAULT_SILENCE),
            context,
            value("assistants.engine.model.retries", Integer.class)
                .orElse(Backoff.DEFAULT_RETRIES)));
  }

  private String modelName() {
    return value("assistants.engine.model.name", String.class)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "assistants.engine.model.url is set, so assistants.engine.model.name must name"
                        + " the model that is asked there."));
  }

  private <T> Optional<T> value(String key, Class<T> type) {
    return config.getOptionalValue(key, type);
  }

  private static long atLeast(String key, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(key + " is at least 1, not " + value + ".");
    }
    return value;
  }
}
