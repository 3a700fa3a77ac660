package org.assistants4j.engine;

import java.time.Clock;
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
import org.assistants4j.engine.store.Database;

/** The engine as one tenant sees it. */
final class TenantBackend implements Backend {
  private final Engine engine;
  private final String tenant;

  TenantBackend(Engine engine, String tenant) {
    this.engine = engine;
    this.tenant = tenant;
  }

  @Override
  public AssistantsApi assistants() {
    return new Assistants(database(), engine.runs().resources(), clock(), tenant);
  }

  @Override
  public ThreadsApi threads() {
    return new Threads(database(), engine.runs(), tenant);
  }

  @Override
  public ThreadListApi threadList() {
    return engine.threadList(tenant);
  }

  @Override
  public MessagesApi messages() {
    return new Messages(database(), engine.runs().messages(), tenant);
  }

  @Override
  public RunsApi runs() {
    return engine.runs().runs(tenant);
  }

  @Override
  public RunStreams runStreams() {
    return engine.runs().streams(tenant);
  }

  @Override
  public RunStepsApi runSteps() {
    return engine.runs().steps(tenant);
  }

  @Override
  public FilesApi files() {
    return new Files(engine, tenant);
  }

  @Override
  public ModelsApi models() {
    return new Models(engine.around().model());
  }

  @Override
  public VectorStoresApi vectorStores() {
    return engine.stores().stores(tenant);
  }

  @Override
  public VectorStoreFilesApi vectorStoreFiles() {
    return engine.stores().files(tenant);
  }

  @Override
  public VectorStoreFileBatchesApi vectorStoreFileBatches() {
    return engine.stores().batches(tenant);
  }

  private Database database() {
    return engine.database();
  }

  private Clock clock() {
    return engine.around().clock();
  }
}
