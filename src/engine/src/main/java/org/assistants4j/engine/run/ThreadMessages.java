package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** Adds messages to threads. */
public final class ThreadMessages {
  private final Resources resources;
  private final Clock clock;

  ThreadMessages(Resources resources, Clock clock) {
    this.resources = resources;
    this.clock = clock;
  }

  /** Adds messages in their order; null adds none. */
  void addAll(
      Tx tx, String tenant, String threadId, @Nullable List<CreateMessageRequest> requests) {
    if (requests != null) {
      requests.forEach(request -> add(tx, tenant, threadId, request));
    }
  }

  /**
   * Adds a message; its thread gets the files that are attached for tools.
   *
   * @throws org.assistants4j.api.ApiException when it names a file that is not there
   */
  public Message add(Tx tx, String tenant, String threadId, CreateMessageRequest request) {
    long now = clock.instant().getEpochSecond();
    List<Attachment> attachments =
        request.attachments() == null ? List.of() : request.attachments();
    resources.attach(tx, tenant, threadId, attachments);
    MessageImages.check(tx, tenant, request);
    Message message =
        MessageBuilder.builder()
            .id(Kind.MESSAGE.newId())
            .createdAt(now)
            .threadId(threadId)
            .status(MessageStatus.COMPLETED)
            .completedAt(now)
            .role(request.role())
            .content(content(request))
            .attachments(attachments)
            .metadata(request.metadata())
            .build();
    tx.insert(Kind.MESSAGE, tenant, threadId, message.id(), message, Columns.of(message));
    FileLinks.addToMessage(tx, tenant, message, FileIds.of(request.additionalProperties()));
    return message;
  }

  private static List<MessageContent> content(CreateMessageRequest request) {
    List<MessageContent> content = new ArrayList<>();
    for (ContentPart part : request.content()) {
      if (part instanceof ContentPart.Text text) {
        content.add(new MessageContent.Text(text.text(), List.of()));
      } else if (part instanceof ContentPart.OfImageFile image) {
        content.add(new MessageContent.OfImageFile(image.imageFile(), null));
      } else if (part instanceof ContentPart.OfImageUrl image) {
        content.add(new MessageContent.OfImageUrl(image.imageUrl(), null));
      }
    }
    return content;
  }
}
