package org.assistants4j.server.v1;

import java.util.List;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.Page;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.engine.run.FileIds;

/** Leaves out what is kept with runs and messages for version 1 only. */
public final class VersionTwo {
  private VersionTwo() {}

  /** An object of the contract as version 2 shows it. */
  public static Object view(Object object) {
    if (object instanceof Page<?> page) {
      List<Object> views = page.data().stream().map(entry -> (Object) view(entry)).toList();
      return new Page<>(views, page.firstId(), page.lastId(), page.hasMore());
    } else if (object instanceof Run run) {
      return run(run);
    }
    return object instanceof Message message ? message(message) : object;
  }

  /** An event as version 2 tells it. */
  public static RunEvent event(RunEvent event) {
    if (event instanceof RunEvent.OfRun run) {
      return new RunEvent.OfRun(run.event(), run(run.data()));
    } else if (event instanceof RunEvent.OfMessage message) {
      return new RunEvent.OfMessage(message.event(), message(message.data()));
    }
    return event;
  }

  private static Run run(Run run) {
    return RunBuilder.builder(run)
        .additionalProperties(FileIds.without(run.additionalProperties()))
        .build();
  }

  private static Message message(Message message) {
    return MessageBuilder.builder(message)
        .content(message.content().stream().map(VersionTwo::content).toList())
        .build();
  }

  private static MessageContent content(MessageContent content) {
    if (!(content instanceof MessageContent.Text it) || it.text().annotations().isEmpty()) {
      return content;
    }
    List<Annotation> annotations =
        it.text().annotations().stream().map(VersionTwo::annotation).toList();
    return new MessageContent.Text(it.text().value(), annotations);
  }

  private static Annotation annotation(Annotation annotation) {
    if (!(annotation instanceof Annotation.FileCitation it)) {
      return annotation;
    }
    var file = new Annotation.FileReference(it.fileCitation().fileId());
    return new Annotation.FileCitation(
        it.index(), it.text(), file, it.startIndex(), it.endIndex(), null);
  }
}
