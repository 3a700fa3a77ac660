package org.assistants4j.api;

import java.util.Set;
import org.assistants4j.api.json.Json;

/**
 * An event of a run's stream: its name and its payload. A stream ends with one event that {@link
 * #last() is the last} of its run, or an {@link Error}, and then {@link Done}.
 */
public sealed interface RunEvent {

  /** The name of the event on the wire, such as {@code thread.run.created}. */
  String event();

  /** The payload: a record of this package, or a string. */
  Object data();

  /** Whether nothing but {@code done} comes after this event. */
  default boolean last() {
    return false;
  }

  /** The payload as it stands on the wire. */
  default String json() {
    return Json.write(data());
  }

  /** {@code thread.created}. */
  record ThreadCreated(AssistantThread data) implements RunEvent {
    @Override
    public String event() {
      return "thread.created";
    }
  }

  /** {@code thread.run.*}: the run as it is now. */
  record OfRun(String event, Run data) implements RunEvent {
    private static final Set<String> LAST =
        Set.of(
            "thread.run.requires_action",
            "thread.run.completed",
            "thread.run.incomplete",
            "thread.run.failed",
            "thread.run.cancelled",
            "thread.run.expired");

    /** The run has come to its present status. */
    public static OfRun status(Run run) {
      return new OfRun("thread.run." + run.status(), run);
    }

    @Override
    public boolean last() {
      return LAST.contains(event);
    }
  }

  /** {@code thread.run.step.*}: the step as it is now. */
  record OfStep(String event, RunStep data) implements RunEvent {}

  /** {@code thread.run.step.delta}. */
  record OfStepDelta(RunStepDelta data) implements RunEvent {
    @Override
    public String event() {
      return "thread.run.step.delta";
    }
  }

  /** {@code thread.message.*}: the message as it is now. */
  record OfMessage(String event, Message data) implements RunEvent {}

  /** {@code thread.message.delta}. */
  record OfMessageDelta(MessageDelta data) implements RunEvent {
    @Override
    public String event() {
      return "thread.message.delta";
    }
  }

  /** {@code error}: the stream cannot go on. */
  record Error(ApiError data) implements RunEvent {
    @Override
    public String event() {
      return "error";
    }

    @Override
    public boolean last() {
      return true;
    }
  }

  /** {@code done}: the end of every stream. */
  record Done() implements RunEvent {
    @Override
    public String event() {
      return "done";
    }

    @Override
    public String data() {
      return "[DONE]";
    }

    @Override
    public String json() {
      return "[DONE]";
    }
  }

  /** An event that this version does not know. */
  record Unknown(String event, String data) implements RunEvent {
    @Override
    public String json() {
      return data;
    }
  }

  /**
   * Reads an event from the wire.
   *
   * @throws InvalidParameterException when the payload of a known event is not what it must be
   */
  static RunEvent read(String event, String data) {
    switch (event) {
      case "done":
        return new Done();
      case "error":
        return new Error(Json.read(data, ApiError.class));
      case "thread.created":
        return new ThreadCreated(Json.read(data, AssistantThread.class));
      case "thread.message.delta":
        return new OfMessageDelta(Json.read(data, MessageDelta.class));
      case "thread.run.step.delta":
        return new OfStepDelta(Json.read(data, RunStepDelta.class));
      default:
        return readState(event, data);
    }
  }

  private static RunEvent readState(String event, String data) {
    if (event.startsWith("thread.message.")) {
      return new OfMessage(event, Json.read(data, Message.class));
    }
    if (event.startsWith("thread.run.step.")) {
      return new OfStep(event, Json.read(data, RunStep.class));
    }
    if (event.startsWith("thread.run.")) {
      return new OfRun(event, Json.read(data, Run.class));
    }
    return new Unknown(event, data);
  }
}
