package org.assistants4j.service;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.function.AnswerException;
import org.assistants4j.function.AnswerType;
import org.jspecify.annotations.Nullable;

/**
 * A thread and the assistant that answers on it.
 *
 * <p>It holds nothing but the thread's id: keep {@link #id()} and {@link AssistantService#resume}
 * it later, on any node. Several may stand for one thread, and any thread of the JVM may use them;
 * questions that meet on one thread are answered one after the other, as {@link WhenBusy} says.
 *
 * <p>In a {@code @Function} method {@code @Inject Conversation} is the one that the caller asks.
 *
 * <p>Every method throws an {@link ApiException} when the server refuses or cannot be reached.
 */
public interface Conversation {

  /** The thread's id. */
  String id();

  /**
   * Asks and waits for the answer, which is told as it comes.
   *
   * @param listener is told on this thread, and of functions also on the threads that they run on
   * @return the answer, also one that was cut off
   * @throws RunFailedException when the run fails, expires or is cancelled
   * @throws ApiException with status 504 when the answer takes too long (see {@code
   *     assistants.timeout.*}); the run is cancelled then
   * @throws CancellationException when this thread is interrupted; the run is cancelled then
   * @throws IllegalStateException when a function asks the conversation that waits for it, or files
   *     come with the question and the assistant has no tool that reads them
   * @throws ThreadBusyException when the thread stays busy (see {@link WhenBusy})
   * @throws UncheckedIOException when a file of the question cannot be read
   * @throws RuntimeException what the listener threw; the run is cancelled then
   */
  Reply ask(Question question, ReplyListener listener);

  /** As {@link #ask(Question, ReplyListener)}, for the whole answer alone. */
  default Reply ask(Question question) {
    return ask(question, new ReplyListener() {});
  }

  /** As {@link #ask(Question)}, for a text of 1 to 256,000 characters. */
  default Reply ask(String text) {
    return ask(Question.of(text));
  }

  /** As {@link #ask(Question, ReplyListener)}, with the pieces of the answer as they come. */
  default Reply ask(String text, Consumer<String> tokens) {
    return ask(
        Question.of(text),
        new ReplyListener() {
          @Override
          public void onText(String piece) {
            tokens.accept(piece);
          }
        });
  }

  /**
   * Asks for an answer of a Java type, which the model is held to by a JSON schema.
   *
   * <pre>{@code
   * record Booking(String room, LocalDate day, @Positive int guests) {}
   * Booking booking = conversation.ask("Two of us, the blue room, tomorrow.", Booking.class);
   * }</pre>
   *
   * @throws AnswerException when the answer does not fit
   */
  default <T> T ask(String text, Class<T> type) {
    return ask(Question.of(text), AnswerType.of(type));
  }

  /** As {@link #ask(String, Class)}, also for lists ({@link AnswerType#listOf}). */
  default <T> T ask(Question question, AnswerType<T> type) {
    return type.read(ask(question.run(run -> run.responseFormat(type.format()))).text());
  }

  /**
   * Asks on another thread, the container's where there is one.
   *
   * @return the answer, or what {@link #ask(Question)} throws; completing it otherwise does not end
   *     the run, {@link #cancel} does
   */
  CompletionStage<Reply> askAsync(Question question);

  /** As {@link #askAsync(Question)}. */
  default CompletionStage<Reply> askAsync(String text) {
    return askAsync(Question.of(text));
  }

  /**
   * The answer as it comes. The question is asked on another thread once the one subscriber is
   * there. Its last event is {@link ReplyEvent.Done}, or an error as {@link #ask(Question)} throws.
   * A subscriber that cancels, or throws, is told no more, and the run goes on; {@link #cancel}
   * ends it. One that requests nothing holds the answer up, and after {@code
   * assistants.timeout.run} cancels the run. Events are told by the thread that asks, one after the
   * other.
   */
  Flow.Publisher<ReplyEvent> stream(Question question);

  /** As {@link #stream(Question)}. */
  default Flow.Publisher<ReplyEvent> stream(String text) {
    return stream(Question.of(text));
  }

  /**
   * Asks the run that goes on, if any, to end.
   *
   * @return that run, or empty when there was nothing to cancel
   */
  Optional<Run> cancel();

  /**
   * Uploads a file that the assistant's tools may use from now on.
   *
   * @throws IllegalStateException when the assistant has no tool that reads files, or there is no
   *     room to note another file: some fifty are sure to find some
   * @throws UncheckedIOException when the file cannot be read
   * @throws ApiException with status 409 when other nodes change the thread again and again
   */
  ConversationFile attach(NewFile file);

  /**
   * Uploads an image that questions here may show ({@link Question#imageId}). It is deleted with
   * the conversation.
   *
   * @throws IllegalStateException when there is no room to note another file, as for {@link
   *     #attach}
   * @throws UncheckedIOException when the image cannot be read
   * @throws ApiException with status 409 when other nodes change the thread again and again
   */
  ConversationFile attachImage(NewFile image);

  /** The files that {@link #attach} and {@link #attachImage} uploaded, oldest first. */
  List<ConversationFile> uploads();

  /**
   * Takes a file from the assistant's tools, and deletes it when it was uploaded by {@link #attach}
   * or {@link #attachImage}.
   *
   * @throws ApiException with status 404 when the conversation has no such file
   */
  void detach(String fileId);

  /** The files that the assistant's tools may use here. */
  List<ConversationFile> files();

  /** All messages, oldest first. */
  List<HistoryEntry> history();

  /**
   * The newest messages, or those before a certain one.
   *
   * @param limit 1 to 100
   * @param before the id of a message, or null for the newest
   */
  HistoryPage history(int limit, @Nullable String before);

  /** What was noted by {@link #tag} and when the conversation was started. */
  Map<String, String> tags();

  /**
   * Notes something.
   *
   * @param key 1 to 64 characters; at most 12 keys. {@code managed_by}, {@code uploads} and {@code
   *     uploads_2} and so on are the service's own
   * @param value at most 512 characters; null takes the key away
   * @throws IllegalArgumentException when they are otherwise
   * @throws ApiException with status 409 when other nodes change the thread again and again
   */
  void tag(String key, @Nullable String value);

  /** The title, when {@link #rename} has given one. */
  default Optional<String> title() {
    return Optional.ofNullable(tags().get(TITLE));
  }

  /**
   * Gives the conversation a title, which is its tag {@value #TITLE}.
   *
   * @param title 1 to 512 characters, or null for none
   */
  default void rename(@Nullable String title) {
    tag(TITLE, title);
  }

  /** The tag of {@link #title}. */
  String TITLE = "title";

  /**
   * Deletes the thread with all messages, the files that were uploaded for it here, and those that
   * the assistant made. A run that goes on is cancelled first, and awaited for up to {@code
   * assistants.busy.timeout}. Where something fails midway it can be called again.
   *
   * @throws ThreadBusyException when others ask here and do not end in that time
   * @throws IllegalStateException in a function that the conversation waits for
   */
  void delete();
}
