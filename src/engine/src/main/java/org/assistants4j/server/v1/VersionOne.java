package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.ModifyAssistantRequest;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStep;

/** What differs between the versions, and how. */
public final class VersionOne {
  private static final Map<Class<?>, Class<? extends VersionOneRequest>> REQUESTS =
      Map.of(
          CreateAssistantRequest.class, CreateAssistant.class,
          ModifyAssistantRequest.class, ModifyAssistant.class,
          CreateThreadRequest.class, CreateThread.class,
          ModifyThreadRequest.class, ModifyThread.class,
          CreateMessageRequest.class, CreateMessage.class,
          CreateRunRequest.class, CreateRun.class,
          CreateThreadAndRunRequest.class, CreateThreadAndRun.class);

  private VersionOne() {}

  /** What is read in the place of a request of this type; empty where the versions agree. */
  public static Optional<Class<? extends VersionOneRequest>> request(Class<?> type) {
    return Optional.ofNullable(REQUESTS.get(type));
  }

  /** The id by which an object's files are asked for; empty when it has none of its own. */
  public static Optional<String> ownerOfFiles(Object object) {
    if (object instanceof Assistant assistant) {
      return Optional.of(assistant.id());
    }
    return object instanceof Message message ? Optional.of(message.id()) : Optional.empty();
  }

  /**
   * An object of the contract as version 1 shows it; the same object where the versions agree.
   *
   * @param files the ids of an assistant's or a message's files
   */
  public static Object view(Object object, List<String> files) {
    if (object instanceof Assistant assistant) {
      return AssistantView.of(assistant, files);
    } else if (object instanceof AssistantThread thread) {
      return ThreadView.of(thread);
    } else if (object instanceof Message message) {
      return MessageView.of(message, files);
    } else if (object instanceof Run run) {
      return RunView.of(run);
    }
    return object instanceof RunStep step ? StepView.of(step) : object;
  }

  /** An event as version 1 tells it. A message that a run makes has no files. */
  public static RunEvent event(RunEvent event) {
    if (event instanceof RunEvent.OfMessageDelta delta) {
      return told(event.event(), MessageDeltaView.of(delta.data()));
    } else if (event instanceof RunEvent.OfStepDelta delta) {
      return told(event.event(), StepDeltaView.of(delta.data()));
    } else if (event.event().equals("thread.run.incomplete")) {
      return told("thread.run.completed", RunView.of(((RunEvent.OfRun) event).data()));
    }
    return view(event.data(), List.of()) instanceof JsonObject json
        ? told(event.event(), json)
        : event;
  }

  private static RunEvent told(String event, JsonObject data) {
    return new RunEvent.Unknown(event, data.toString());
  }
}
