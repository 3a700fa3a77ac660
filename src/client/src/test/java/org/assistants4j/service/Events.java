package org.assistants4j.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.LastError;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.Tool;

/** Events as a server sends them. */
final class Events {
  private Events() {}

  static Run run(RunStatus status) {
    return RunBuilder.builder()
        .id("run_1")
        .threadId("thread_1")
        .assistantId("asst_1")
        .model("m")
        .status(status)
        .tools(List.of(new Tool.Function(new FunctionDefinition("get_weather", null, null))))
        .build();
  }

  static RunEvent at(RunStatus status) {
    return RunEvent.OfRun.status(run(status));
  }

  static RunEvent failed(String why) {
    return RunEvent.OfRun.status(
        RunBuilder.builder(run(RunStatus.FAILED))
            .lastError(new LastError("server_error", why))
            .build());
  }

  static RunEvent requires(RequiredAction.FunctionCall... calls) {
    return RunEvent.OfRun.status(
        RunBuilder.builder(run(RunStatus.REQUIRES_ACTION))
            .requiredAction(new RequiredAction(List.of(calls)))
            .build());
  }

  static RunEvent delta(String messageId, String text) {
    return new RunEvent.OfMessageDelta(MessageDelta.text(messageId, text, null));
  }

  static Message message(String id, Role role, String text) {
    return MessageBuilder.builder()
        .id(id)
        .threadId("thread_1")
        .role(role)
        .status(MessageStatus.COMPLETED)
        .content(List.of(new MessageContent.Text(text, List.of())))
        .build();
  }

  /** All events of one message, in these pieces. */
  static Stream<RunEvent> said(String messageId, String... pieces) {
    Message whole = message(messageId, Role.ASSISTANT, String.join("", pieces));
    return Stream.concat(
        Arrays.stream(pieces).map(piece -> delta(messageId, piece)),
        Stream.of(new RunEvent.OfMessage("thread.message.completed", whole)));
  }

  static RunEvent[] completed(Stream<RunEvent> middle) {
    return Stream.of(
            Stream.of(at(RunStatus.QUEUED), at(RunStatus.IN_PROGRESS)),
            middle,
            Stream.of(at(RunStatus.COMPLETED), new RunEvent.Done()))
        .flatMap(part -> part)
        .toArray(RunEvent[]::new);
  }
}
