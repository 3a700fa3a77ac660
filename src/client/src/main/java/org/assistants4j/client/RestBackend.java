package org.assistants4j.client;

import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantsApi;
import org.assistants4j.api.Backend;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.MessagesApi;
import org.assistants4j.api.ModelsApi;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.RunStreams;
import org.assistants4j.api.RunsApi;
import org.assistants4j.api.ThreadsApi;
import org.assistants4j.api.VectorStoreFileBatchesApi;
import org.assistants4j.api.VectorStoreFilesApi;
import org.assistants4j.api.VectorStoresApi;
import org.assistants4j.api.retry.Pause;
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
 * it cannot be reached, 502 when it answers something else than the API does. Nothing is asked
 * twice, for what was refused late may have been done.
 */
public final class RestBackend implements Backend, AutoCloseable {
  private final AssistantsApi assistants;
  private final ThreadsApi threads;
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

  private interface Clients {
    <T> T of(Class<T> type);
  }

  private RestBackend(Clients clients, ServerFaults faults, List<AutoCloseable> connections) {
    this.connections = connections;
    assistants = faults.guard(AssistantsApi.class, clients.of(AssistantsClient.class));
    threads = faults.guard(ThreadsApi.class, clients.of(ThreadsClient.class));
    messages = faults.guard(MessagesApi.class, clients.of(MessagesClient.class));
    runs = faults.guard(RunsApi.class, clients.of(RunsClient.class));
    runSteps = faults.guard(RunStepsApi.class, clients.of(RunStepsClient.class));
    RunPollsClient polls = faults.guard(RunPollsClient.class, clients.of(RunPollsClient.class));
    RunFollower follower =
        new RunFollower(new RunReader(polls, runSteps, messages), PollThreads.OWN, Pause.REAL);
    runStreams =
        new RestRunStreams(
            faults.guard(RunStreamsClient.class, clients.of(RunStreamsClient.class)),
            faults,
            follower);
    files = faults.guard(FilesApi.class, clients.of(FilesClient.class));
    models = faults.guard(ModelsApi.class, clients.of(ModelsClient.class));
    vectorStores = faults.guard(VectorStoresApi.class, clients.of(VectorStoresClient.class));
    vectorStoreFiles =
        faults.guard(VectorStoreFilesApi.class, clients.of(VectorStoreFilesClient.class));
    vectorStoreFileBatches =
        faults.guard(
            VectorStoreFileBatchesApi.class, clients.of(VectorStoreFileBatchesClient.class));
  }

  /**
   * The server at this URL, without CDI; to be closed. The key is {@code assistants.key} of
   * MicroProfile Config.
   *
   * @param url the base of all paths, with {@code /v1}
   */
  public static RestBackend at(URI url) {
    List<AutoCloseable> connections = new ArrayList<>();
    return new RestBackend(
        new Clients() {
          @Override
          public <T> T of(Class<T> type) {
            T client = RestClientBuilder.newBuilder().baseUri(url).build(type);
            connections.add((AutoCloseable) client);
            return client;
          }
        },
        new ServerFaults(url),
        connections);
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
