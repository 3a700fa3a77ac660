package org.assistants4j.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.Backend;
import org.assistants4j.api.Managed;
import org.assistants4j.api.Message;
import org.assistants4j.api.Page;
import org.assistants4j.api.Run;
import org.jspecify.annotations.Nullable;

/** The conversation on one thread. */
final class ThreadConversation implements Conversation {
  private static final int PAGE = 100;

  private final String id;
  private final Parts parts;

  ThreadConversation(String id, Parts parts) {
    this.id = id;
    this.parts = parts;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Reply ask(Question question, ReplyListener listener) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(listener, "listener");
    return new Asking(parts, this, question, listener).ask();
  }

  @Override
  public CompletionStage<Reply> askAsync(Question question) {
    Objects.requireNonNull(question, "question");
    return parts.background().supply(() -> ask(question));
  }

  @Override
  public Flow.Publisher<ReplyEvent> stream(Question question) {
    Objects.requireNonNull(question, "question");
    return new ReplyPublisher(this, question, parts);
  }

  @Override
  public Optional<Run> cancel() {
    return ActiveRun.cancel(backend(), id);
  }

  @Override
  public ConversationFile attach(NewFile file) {
    return new Attaching(backend(), parts.assistant().get()).attach(id, file);
  }

  @Override
  public ConversationFile attachImage(NewFile image) {
    return new ImageAttaching(backend()).attach(id, image);
  }

  @Override
  public List<ConversationFile> uploads() {
    return toolFiles().uploads();
  }

  @Override
  public void detach(String fileId) {
    toolFiles().detach(fileId);
  }

  @Override
  public List<ConversationFile> files() {
    return toolFiles().list();
  }

  private ConversationFiles toolFiles() {
    return new ConversationFiles(backend(), id);
  }

  @Override
  public List<HistoryEntry> history() {
    return entries(messages());
  }

  private List<Message> messages() {
    List<Message> all = new ArrayList<>();
    String last = null;
    Page<Message> page;
    do {
      page = backend().messages().list(id, PAGE, "asc", last, null, null);
      all.addAll(page.data());
      last = page.lastId();
    } while (page.hasMore() && !page.data().isEmpty());
    return all;
  }

  @Override
  public HistoryPage history(int limit, @Nullable String before) {
    Page<Message> page = backend().messages().list(id, limit, "desc", before, null, null);
    List<Message> oldestFirst = new ArrayList<>(page.data());
    Collections.reverse(oldestFirst);
    return new HistoryPage(entries(oldestFirst), page.hasMore());
  }

  /** Each message has notes of its own; names are asked for once. */
  private List<HistoryEntry> entries(List<Message> messages) {
    FileNames names = new FileNames(backend().files());
    return messages.stream()
        .map(message -> new Notes(backend().files(), names, Map.of()).entry(message))
        .toList();
  }

  @Override
  public Map<String, String> tags() {
    return Managed.others(backend().threads().retrieve(id).metadata());
  }

  @Override
  public void tag(String key, @Nullable String value) {
    ThreadChange.make(
        backend().threads(),
        id,
        thread ->
            AssistantThreadBuilder.builder(thread)
                .metadata(Tags.with(thread.metadata(), key, value))
                .build());
  }

  @Override
  public void delete() {
    if (CurrentConversation.waits(id)) {
      throw new IllegalStateException(
          "A function cannot delete the conversation that waits for it.");
    }
    BusyThread busy = new BusyThread(parts, id, WhenBusy.CANCEL);
    try (ThreadQueue.Turn turn = busy.turn()) {
      // A run that goes on might leave files that nobody knows of.
      busy.clear();
      AssistantThread thread = backend().threads().retrieve(id);
      toolFiles().deleteAll(thread, Managed.files(thread, messages()));
      backend().threads().delete(id);
    }
  }

  private Backend backend() {
    return parts.backend();
  }
}
