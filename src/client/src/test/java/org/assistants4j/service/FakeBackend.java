package org.assistants4j.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantBuilder;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.AssistantsApi;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessagesApi;
import org.assistants4j.api.Model;
import org.assistants4j.api.ModelList;
import org.assistants4j.api.ModelsApi;
import org.assistants4j.api.ModifyAssistantRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.RunStreams;
import org.assistants4j.api.RunsApi;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.ThreadListApi;
import org.assistants4j.api.ThreadsApi;
import org.assistants4j.api.VectorStoreFileBatchesApi;
import org.assistants4j.api.VectorStoreFilesApi;
import org.assistants4j.api.VectorStoresApi;

/** A backend whose runs follow a script. */
final class FakeBackend implements Backend {
  final List<Assistant> assistants = new ArrayList<>();
  final List<String> threads = new ArrayList<>();
  final List<Message> messages = new ArrayList<>();
  final List<Run> runs = new ArrayList<>();
  final List<String> models = new ArrayList<>(List.of("first-model", "second-model"));
  final List<CreateRunRequest> asked = new ArrayList<>();
  final List<SubmitToolOutputsRequest> submitted = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  final List<String> undeletable = new ArrayList<>();
  Runnable whileCreating = () -> {};
  ApiException listRefusal = ApiException.notFound("Unknown: /threads");
  private int lastAssistant;
  private final Deque<Supplier<Flow.Publisher<RunEvent>>> streams = new ArrayDeque<>();

  /** The next stream has these events. */
  FakeBackend then(RunEvent... events) {
    streams.add(() -> new FakeStream(List.of(events), null));
    return this;
  }

  /** The next stream has these events and then stays silent. */
  FakeBackend thenSilence(RunEvent... events) {
    streams.add(() -> FakeStream.silentAfter(List.of(events)));
    return this;
  }

  /** The next stream has these events and then breaks. */
  FakeBackend thenBreak(RuntimeException failure, RunEvent... events) {
    streams.add(() -> new FakeStream(List.of(events), failure));
    return this;
  }

  /** Something happens when the next stream is asked for, which has these events. */
  FakeBackend thenAfter(Runnable meanwhile, RunEvent... events) {
    streams.add(
        () -> {
          meanwhile.run();
          return new FakeStream(List.of(events), null);
        });
    return this;
  }

  FakeBackend thenRefuse(ApiException refusal) {
    streams.add(
        () -> {
          throw refusal;
        });
    return this;
  }

  /** The assistants. */
  public final class Assistants {
    public Assistant create(CreateAssistantRequest request) {
      Runnable meanwhile = whileCreating;
      whileCreating = () -> {};
      meanwhile.run();
      calls.add("create assistant");
      Assistant created =
          AssistantBuilder.builder()
              .id("asst_" + ++lastAssistant)
              .name(request.name())
              .model(request.model())
              .instructions(request.instructions())
              .tools(request.tools())
              .toolResources(request.toolResources())
              .temperature(request.temperature())
              .topP(request.topP())
              .metadata(request.metadata())
              .build();
      assistants.add(created);
      return created;
    }

    public Page<Assistant> list(Integer limit, String order, String after, String before) {
      return page(assistants, assistants.stream().map(Assistant::id).toList(), after);
    }

    public Assistant retrieve(String id) {
      return assistants.stream()
          .filter(assistant -> assistant.id().equals(id))
          .findFirst()
          .orElseThrow(() -> ApiException.notFound("No assistant found with id '" + id + "'."));
    }

    public Assistant modify(String id, ModifyAssistantRequest request) {
      calls.add("modify " + id);
      Assistant modified =
          AssistantBuilder.builder(retrieve(id))
              .model(request.model())
              .instructions(request.instructions())
              .tools(request.tools())
              .toolResources(request.toolResources())
              .temperature(request.temperature())
              .topP(request.topP())
              .metadata(request.metadata())
              .build();
      assistants.replaceAll(assistant -> assistant.id().equals(id) ? modified : assistant);
      return modified;
    }

    public Deleted delete(String id) {
      if (undeletable.contains(id)) {
        throw ApiException.badRequest("Not now.");
      }
      assistants.removeIf(assistant -> assistant.id().equals(id));
      return new Deleted(id, "assistant.deleted");
    }
  }

  /** The threads. */
  public final class Threads {
    public AssistantThread create(CreateThreadRequest request) {
      threads.add("thread_" + (threads.size() + 1));
      return retrieve(threads.get(threads.size() - 1));
    }

    public AssistantThread retrieve(String id) {
      if (!threads.contains(id)) {
        throw ApiException.notFound("No thread found with id '" + id + "'.");
      }
      return AssistantThreadBuilder.builder().id(id).build();
    }

    public Deleted delete(String id) {
      threads.remove(id);
      return new Deleted(id, "thread.deleted");
    }
  }

  /** The messages. */
  public final class Messages {
    public Page<Message> list(
        String thread, Integer limit, String order, String after, String before, String run) {
      return page(messages, messages.stream().map(Message::id).toList(), after);
    }
  }

  /** The runs. */
  public final class Runs {
    public Page<Run> list(String thread, Integer limit, String order, String after, String before) {
      return new Page<>(runs, "", "", false);
    }

    public Run cancel(String thread, String id) {
      calls.add("cancel " + id);
      return Events.run(RunStatus.CANCELLING);
    }
  }

  /** The streams. */
  public final class Streams {
    public Flow.Publisher<RunEvent> create(String thread, CreateRunRequest request) {
      asked.add(request);
      return streams.remove().get();
    }

    public Flow.Publisher<RunEvent> follow(String thread, String run) {
      calls.add("follow " + run);
      return streams.remove().get();
    }

    public Flow.Publisher<RunEvent> submitToolOutputs(
        String thread, String run, SubmitToolOutputsRequest request) {
      submitted.add(request);
      return streams.remove().get();
    }
  }

  /** The models. */
  public final class Models {
    public ModelList list() {
      return new ModelList(models.stream().map(id -> new Model(id, 0, "us")).toList());
    }
  }

  /** Pages of two, so that whoever reads all has to turn them. */
  private static <T> Page<T> page(List<T> all, List<String> ids, String after) {
    int from = after == null ? 0 : ids.indexOf(after) + 1;
    int to = Math.min(from + 2, all.size());
    String last = to == from ? "" : ids.get(to - 1);
    return new Page<>(all.subList(from, to), "", last, to < all.size());
  }

  @Override
  public AssistantsApi assistants() {
    return Stub.of(AssistantsApi.class, new Assistants());
  }

  @Override
  public ThreadsApi threads() {
    return Stub.of(ThreadsApi.class, new Threads());
  }

  @Override
  public ThreadListApi threadList() {
    return (metadata, limit, order, after, before) -> {
      throw listRefusal;
    };
  }

  @Override
  public MessagesApi messages() {
    return Stub.of(MessagesApi.class, new Messages());
  }

  @Override
  public RunsApi runs() {
    return Stub.of(RunsApi.class, new Runs());
  }

  @Override
  public RunStreams runStreams() {
    return Stub.of(RunStreams.class, new Streams());
  }

  @Override
  public RunStepsApi runSteps() {
    return Stub.of(RunStepsApi.class, this);
  }

  @Override
  public FilesApi files() {
    return Stub.of(FilesApi.class, this);
  }

  @Override
  public ModelsApi models() {
    return Stub.of(ModelsApi.class, new Models());
  }

  @Override
  public VectorStoresApi vectorStores() {
    return Stub.of(VectorStoresApi.class, this);
  }

  @Override
  public VectorStoreFilesApi vectorStoreFiles() {
    return Stub.of(VectorStoreFilesApi.class, this);
  }

  @Override
  public VectorStoreFileBatchesApi vectorStoreFileBatches() {
    return Stub.of(VectorStoreFileBatchesApi.class, this);
  }
}
