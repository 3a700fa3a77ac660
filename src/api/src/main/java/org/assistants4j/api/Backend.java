package org.assistants4j.api;

/** All of the API as one caller sees it: a server behind HTTP, or the engine in this process. */
public interface Backend {
  AssistantsApi assistants();

  ThreadsApi threads();

  /** An extension, which servers other than ours refuse. */
  ThreadListApi threadList();

  MessagesApi messages();

  RunsApi runs();

  RunStreams runStreams();

  RunStepsApi runSteps();

  FilesApi files();

  ModelsApi models();

  VectorStoresApi vectorStores();

  VectorStoreFilesApi vectorStoreFiles();

  VectorStoreFileBatchesApi vectorStoreFileBatches();
}
