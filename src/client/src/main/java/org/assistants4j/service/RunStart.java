package org.assistants4j.service;

import java.util.List;
import java.util.Optional;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadBusyException;
import org.jspecify.annotations.Nullable;

/** Starts the run of a question, however long others keep its thread busy before. */
final class RunStart {
  private final Parts parts;
  private final String threadId;
  private final Question question;
  private final Hearing hearing;
  private final Rounds rounds;
  private final Enclosures enclosures;
  private @Nullable CreateMessageRequest message;

  RunStart(Parts parts, String threadId, Question question, Hearing hearing, Rounds rounds) {
    this.parts = parts;
    this.threadId = threadId;
    this.question = question;
    this.hearing = hearing;
    this.rounds = rounds;
    this.enclosures = new Enclosures(parts.backend().files());
  }

  /**
   * Hears the run to where it ends or waits for functions.
   *
   * @return empty, or instead the run that was started for this question before
   */
  Optional<Run> start(BusyThread busy) {
    EarlierAsk earlier = earlier();
    if (earlier.told().isPresent()) {
      return earlier.told();
    }
    Assistant assistant = parts.assistant().get();
    if (!earlier.asked()) {
      message = enclosures.message(question, assistant);
    }
    try {
      return start(busy, assistant);
    } finally {
      if (hearing.run() == null) {
        enclosures.deleteUploads();
      }
    }
  }

  private EarlierAsk earlier() {
    return EarlierAsk.find(parts.backend(), threadId, question.id());
  }

  private Optional<Run> start(BusyThread busy, Assistant assistant) {
    while (true) {
      Interruptions.check();
      try {
        create(assistant);
        return Optional.empty();
      } catch (ThreadBusyException refused) {
        Optional<Run> earlier = look();
        if (earlier.isPresent()) {
          return earlier;
        }
        busy.await(refused);
      }
      Optional<Run> earlier = look();
      if (earlier.isPresent()) {
        return earlier;
      }
    }
  }

  /** Somebody may have asked this question since. */
  private Optional<Run> look() {
    EarlierAsk earlier = earlier();
    if (earlier.asked() && message != null) {
      message = null;
      enclosures.deleteUploads();
    }
    return earlier.told();
  }

  /** One that is deleted meanwhile is replaced, once. */
  private void create(Assistant assistant) {
    try {
      hearRun(assistant);
    } catch (ObjectNotFoundException refused) {
      if (hearing.run() != null || !refused.getMessage().contains(assistant.id())) {
        throw refused;
      }
      parts.assistant().forget(assistant);
      hearRun(parts.assistant().get());
    }
  }

  private void hearRun(Assistant assistant) {
    rounds.begin();
    CreateRunRequest request = request(assistant);
    rounds.hear(() -> parts.backend().runStreams().create(threadId, request));
  }

  /** The question goes with the run, so that a refused run leaves no question behind. */
  private CreateRunRequest request(Assistant assistant) {
    return question
        .run()
        .apply(CreateRunRequestBuilder.builder())
        .assistantId(assistant.id())
        .additionalMessages(message == null ? null : List.of(message))
        .build();
  }
}
