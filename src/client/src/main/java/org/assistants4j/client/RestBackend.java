package org.assistants4j.client;

import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantsApi;
import org.assistants4j.api.Backend;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.MessagesApi;
import org.assistants4j.api.ModelsApi;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.RunStreams;
import org.assistants4j.api.RunsApi;
import org.assistants4j.api.ThreadListApi;
import org.assistants4j.api.ThreadsApi;
import org.assistants4j.api.VectorStoreFileBatchesApi;
import org.assistants4j.api.VectorStoreFilesApi;
import org.assistants4j.api.VectorStoresApi;
import org.assistants4j.api.retry.Backoff;
import org.assistants4j.api.retry.Pause;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A server of the Assistants API behind HTTP.
 *
 * <pre>{@code
 * Backend backend = RestBackend.at(URI.create("https://assistants.example.com/v1"));
 * }</pre>
 *
 * <p>Every call throws an {@link ApiException}: with the server's status when it refuses, 503 when
 * it cannot be reached, 502 when it answers something else than the API does. What cannot have been
 * carried out is asked again, up to {@code assistants.retries} times: what was refused with 408,
 * 409, 429 or 503, and what could not be sent. Operations that only read are also asked again after
 * any other failure of the server. Nothing else is, for what was refused late may have been done;
 * an upload is not either, once its content was read. The {@code *Client}s themselves ask once.
 */
public final class RestBackend implements Backend, AutoCloseable {
  // As META-INF/microprofile-config.properties has them for the container's clients.
  private static final int CONNECT_SECONDS = 10;
  private static final int READ_SECONDS = 120;

  private final AssistantsApi assistants;
  private final ThreadsApi threads;
  private final ThreadListApi threadList;
  private final MessagesApi messages;
  private final RunsApi runs;
  private final RunStreams runStreams;
  private final RunStepsApi runSteps;
  private final FilesApi files;
  private final ModelsApi models;
  private final VectorStoresApi vectorStores;
  private final VectorStoreFilesApi vectorStoreFiles;
  private final VectorStoreFileBatchesApi vectorStoreFileBatches;
  private final List<AutoCloseable> connections;

  /** Where the REST clients come from. */
  private interface Clients {
    <T> T of(Class<T> type);
  }

  /** Things that a test wants to be others. */
  record Surroundings(Executor threads, Pause pause, RandomGenerator random) {
    static Surroundings on(Executor threads) {
      return new Surroundings(threads, Pause.REAL, RandomGenerator.getDefault());
    }
  }

  private RestBackend(
      Clients clients,
      ServerFaults faults,
      AssistantsSettings settings,
      Surroundings around,
      List<AutoCloseable> connections) {
    this.connections = connections;
    Retries retries = new Retries(new Backoff(settings.retries(), around.random()), around.pause());
    assistants = faults.guard(AssistantsApi.class, clients.of(AssistantsClient.class), retries);
    threads = faults.guard(ThreadsApi.class, clients.of(ThreadsClient.class), retries);
    threadList =
        faults.guard(
            ThreadLists.class, ThreadLists.by(clients.of(ThreadListClient.class)), retries);
    messages = faults.guard(MessagesApi.class, clients.of(MessagesClient.class), retries);
    runs = faults.guard(RunsApi.class, clients.of(RunsClient.class), retries);
    runSteps = faults.guard(RunStepsApi.class, clients.of(RunStepsClient.class), retries);
    files = faults.guard(FilesApi.class, clients.of(FilesClient.class), retries);
    models = faults.guard(ModelsApi.class, clients.of(ModelsClient.class), retries);
    vectorStores =
        faults.guard(VectorStoresApi.class, clients.of(VectorStoresClient.class), retries);
    vectorStoreFiles =
        faults.guard(VectorStoreFilesApi.class, clients.of(VectorStoreFilesClient.class), retries);
    vectorStoreFileBatches =
        faults.guard(
            VectorStoreFileBatchesApi.class,
            clients.of(VectorStoreFileBatchesClient.class),
            retries);
    RunLooks looks =
        faults.guard(RunLooks.class, RunLooks.by(clients.of(RunPollsClient.class)), retries);
    RunFollower follower =
        new RunFollower(new RunReader(looks, runSteps, messages), around.threads(), around.pause());
    runStreams =
        settings.stream()
            ? new RestRunStreams(
                faults.guard(RunStreamsClient.class, clients.of(RunStreamsClient.class), retries),
                new StreamedRun.Opening(faults, retries, follower))
            : new PolledRunStreams(runs, threads, follower);
  }

  /**
   * The server at this URL, without CDI; to be closed. All else, such as {@code assistants.key}, is
   * as MicroProfile Config has it.
   *
   * @param url the base of all paths, with {@code /v1}
   */
  public static RestBackend at(URI url) {
    return at(url, new AssistantsSettings(ConfigProvider.getConfig()));
  }

  /**
   * The server of these settings, without CDI; to be closed.
   *
   * @throws IllegalArgumentException when they have no URL
   */
  public static RestBackend at(AssistantsSettings settings) {
    return at(
        settings
            .url()
            .orElseThrow(() -> new IllegalArgumentException("assistants.url is not set.")),
        settings);
  }

  private static RestBackend at(URI url, AssistantsSettings settings) {
    return at(url, settings, Surroundings.on(PollThreads.OWN));
  }

  static RestBackend at(URI url, AssistantsSettings settings, Surroundings around) {
    List<AutoCloseable> connections = new ArrayList<>();
    return new RestBackend(
        new Clients() {
          @Override
          public <T> T of(Class<T> type) {
            T client = built(type, url, settings);
            connections.add((AutoCloseable) client);
            return client;
          }
        },
        new ServerFaults(url),
        settings,
        around,
        connections);
  }

  private static <T> T built(Class<T> type, URI url, AssistantsSettings settings) {
    return RestClientBuilder.newBuilder()
        .baseUri(url)
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .property(RequestHeaders.SETTINGS, settings)
        .build(type);
  }

  /**
   * The server that the container's REST clients go to, with all of their configuration.
   *
   * @param beans every bean of the application
   * @param url that server, for error messages
   */
  public static RestBackend of(Instance<Object> beans, URI url) {
    return new RestBackend(
        new Clients() {
          @Override
          public <T> T of(Class<T> type) {
            return beans.select(type, RestClient.LITERAL).get();
          }
        },
        new ServerFaults(url),
        beans.select(AssistantsSettings.class).get(),
        Surroundings.on(PollThreads.ofContainer()),
        List.of());
  }

  @Override
  public AssistantsApi assistants() {
    return assistants;
  }

  @Override
  public ThreadsApi threads() {
    return threads;
  }

  @Override
  public ThreadListApi threadList() {
    return threadList;
  }

  @Override
  public MessagesApi messages() {
    return messages;
  }

  @Override
  public RunsApi runs() {
    return runs;
  }

  @Override
  public RunStreams runStreams() {
    return runStreams;
  }

  @Override
  public RunStepsApi runSteps() {
    return runSteps;
  }

  @Override
  public FilesApi files() {
    return files;
  }

  @Override
  public ModelsApi models() {
    return models;
  }

  @Override
  public VectorStoresApi vectorStores() {
    return vectorStores;
  }

  @Override
  public VectorStoreFilesApi vectorStoreFiles() {
    return vectorStoreFiles;
  }

  @Override
  public VectorStoreFileBatchesApi vectorStoreFileBatches() {
    return vectorStoreFileBatches;
  }

  /** Ends the connections that {@link #at} made; those of the container are its own. */
  @Override
  public void close() {
    for (AutoCloseable connection : connections) {
      try {
        connection.close();
      } catch (Exception useless) {
        System.getLogger(RestBackend.class.getName())
            .log(System.Logger.Level.DEBUG, "A connection was not closed", useless);
      }
    }
  }
}
