package org.assistants4j.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.Tool;
import org.assistants4j.api.VectorStore;
import org.assistants4j.engine.model.Model;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.store.FolderFileStore;
import org.assistants4j.engine.store.Tx;
import org.assistants4j.telemetry.Telemetry;

/** An engine on a database of its own. */
public final class EngineRig implements AutoCloseable {
  private final TestDatabase database = TestDatabase.empty();
  private final FileStore files;
  private final Model model;
  private final Clock clock;
  private final Telemetry telemetry;
  private Engine engine;

  public EngineRig(Path folder, Model model, Clock clock) {
    this(new FolderFileStore(folder), model, clock);
  }

  public EngineRig(FileStore files, Model model, Clock clock) {
    this(files, model, clock, Telemetry.NONE);
  }

  public EngineRig(FileStore files, Model model, Clock clock, Telemetry telemetry) {
    this.files = files;
    this.model = model;
    this.clock = clock;
    this.telemetry = telemetry;
    engine = started();
  }

  private Engine started() {
    Engine made = newEngine(model);
    made.start();
    return made;
  }

  /** Another node on the same database, not started yet; whoever asks for it closes it. */
  public Engine newEngine(Model model) {
    return newEngine(model, EngineLimits.DEFAULT);
  }

  /** As {@link #newEngine(Model)}, with bounds of its own. */
  public Engine newEngine(Model model, EngineLimits limits) {
    return new Engine(
        new Engine.Surroundings(database.dataSource(), files, model, clock, telemetry), limits);
  }

  public Engine engine() {
    return engine;
  }

  public Backend api() {
    return engine.tenant("default");
  }

  /** Stops the engine and starts another on the same database. */
  public void restart() {
    engine.close();
    engine = started();
  }

  public Assistant assistant(Tool... tools) {
    return api()
        .assistants()
        .create(
            CreateAssistantRequestBuilder.builder()
                .model("scripted")
                .tools(List.of(tools))
                .build());
  }

  /** A tool that is a function without arguments. */
  public static Tool function(String name) {
    return new Tool.Function(new FunctionDefinition(name, null, null));
  }

  public String thread(String... messages) {
    List<CreateMessageRequest> users =
        Arrays.stream(messages).map(CreateMessageRequest::user).toList();
    return api().threads().create(new CreateThreadRequest(users)).id();
  }

  /** Uploads a text file for assistants. */
  public String file(String name, String text) {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return api().files().create(new FileUpload(name, "assistants", content)).id();
  }

  /** Makes a vector store; its files may not be read yet. */
  public String store(String... files) {
    return api()
        .vectorStores()
        .create(CreateVectorStoreRequestBuilder.builder().fileIds(List.of(files)).build())
        .id();
  }

  /** The store when none of its files is in progress. */
  public VectorStore read(String store) {
    return Waiting.until(
        () -> api().vectorStores().retrieve(store), it -> it.fileCounts().inProgress() == 0);
  }

  /** Starts a run and hears its stream to the end. */
  public List<RunEvent> stream(String threadId, String assistantId) {
    return Heard.all(api().runStreams().create(threadId, CreateRunRequest.of(assistantId)));
  }

  public Run run(String threadId, String runId) {
    return api().runs().retrieve(threadId, runId);
  }

  /** How many events the journal of a run has. */
  public int journal(String runId) {
    return engine.database().inTransaction(tx -> tx.eventsAfter(runId, 0)).size();
  }

  public void useTransaction(Consumer<Tx> work) {
    engine.database().useTransaction(work);
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
