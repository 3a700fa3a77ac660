package org.assistants4j.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantBuilder;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Message;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.RunEvent;
import org.assistants4j.function.Functions;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.ServiceSettings;
import org.eclipse.microprofile.config.Config;

/** A server with threads, messages and one scripted run. */
final class FakeServer {
  final Map<String, Map<String, String>> threads = new LinkedHashMap<>();
  final List<Message> messages = new ArrayList<>();
  final Map<String, FileObject> files = new LinkedHashMap<>();
  final List<String> deleted = new ArrayList<>();
  private List<RunEvent> script = List.of();
  private int lastThread;

  void script(RunEvent... events) {
    script = List.of(events);
  }

  AssistantService service() {
    Config config =
        stub(
            Config.class,
            (name, arguments) ->
                Optional.of("asst_1").filter(id -> "assistants.assistant.id".equals(arguments[0])));
    return AssistantServices.of(backend(), new ServiceSettings(config), Functions.of()).standard();
  }

  /** Each part of the backend is answered here by the name of its operation. */
  Backend backend() {
    return stub(
        Backend.class,
        (part, ignored) ->
            stub(
                Backend.class.getMethod(part).getReturnType(),
                (operation, arguments) -> answer(part + "." + operation, arguments)));
  }

  private Object answer(String operation, Object[] arguments) {
    return switch (operation) {
      case "assistants.retrieve" -> AssistantBuilder.builder().id("asst_1").model("m").build();
      case "threads.create" -> create((CreateThreadRequest) arguments[0]);
      case "threads.retrieve" -> thread((String) arguments[0]);
      case "threads.modify" -> modify((String) arguments[0], (ModifyThreadRequest) arguments[1]);
      case "files.retrieve" -> file((String) arguments[0]);
      case "files.content" -> content(file((String) arguments[0]));
      case "threadList.list" -> list((Map<?, ?>) arguments[0]);
      case "threads.delete" -> delete((String) arguments[0]);
      case "messages.list" -> new Page<>(messages, "", "", false);
      case "runs.list" -> new Page<>(List.of(), "", "", false);
      case "runStreams.create" -> (Flow.Publisher<RunEvent>) this::play;
      default -> throw new UnsupportedOperationException(operation);
    };
  }

  private AssistantThread create(CreateThreadRequest request) {
    String id = "thread_" + ++lastThread;
    threads.put(id, request.metadata());
    return thread(id);
  }

  private AssistantThread modify(String id, ModifyThreadRequest request) {
    threads.put(id, request.metadata());
    return thread(id);
  }

  private AssistantThread thread(String id) {
    if (!threads.containsKey(id)) {
      throw ApiException.notFound("No thread found with id '" + id + "'.");
    }
    return AssistantThreadBuilder.builder().id(id).metadata(threads.get(id)).build();
  }

  private FileObject file(String id) {
    if (!files.containsKey(id)) {
      throw ApiException.notFound("No such File object: " + id);
    }
    return files.get(id);
  }

  /** What was uploaded for tools is shown to nobody; all else holds its own name. */
  private static InputStream content(FileObject file) {
    if (file.purpose().equals("assistants")) {
      throw ApiException.badRequest("Not allowed to download files of purpose: assistants");
    }
    return new ByteArrayInputStream(file.filename().getBytes(UTF_8));
  }

  /** Newest first. */
  private Page<AssistantThread> list(Map<?, ?> metadata) {
    List<AssistantThread> found = new ArrayList<>();
    threads.forEach(
        (id, has) -> {
          if (has.entrySet().containsAll(metadata.entrySet())) {
            found.add(0, thread(id));
          }
        });
    return new Page<>(found, "", "", false);
  }

  private Deleted delete(String id) {
    threads.remove(id);
    deleted.add(id);
    return new Deleted(id, "thread.deleted");
  }

  private void play(Flow.Subscriber<? super RunEvent> listener) {
    listener.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            script.forEach(listener::onNext);
          }

          @Override
          public void cancel() {}
        });
  }

  interface Answer {
    Object to(String name, Object[] arguments) throws ReflectiveOperationException;
  }

  static <T> T stub(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
