package org.assistants4j.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.Message;
import org.assistants4j.api.Role;

/**
 * What is asked, and how. It is not changed by its methods; each returns another.
 *
 * <pre>{@code
 * Question.of("What is wrong in this picture?")
 *     .image(NewFile.of(Path.of("screenshot.png")))
 *     .whenBusy(WhenBusy.REJECT)
 *     .run(run -> run.maxCompletionTokens(500));
 * }</pre>
 */
public final class Question {
  private static final int MOST = 256_000;
  private static final Duration DAY = Duration.ofDays(1);

  /** The key of a message's metadata. */
  private static final String KEY = "question";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final String text;
  private final List<Enclosure> enclosures;
  private final Optional<WhenBusy> whenBusy;
  private final Optional<Duration> timeout;
  private final Optional<String> id;
  private final UnaryOperator<CreateRunRequestBuilder> run;

  private Question(
      String text,
      List<Enclosure> enclosures,
      Optional<WhenBusy> whenBusy,
      Optional<Duration> timeout,
      Optional<String> id,
      UnaryOperator<CreateRunRequestBuilder> run) {
    this.text = text;
    this.enclosures = enclosures;
    this.whenBusy = whenBusy;
    this.timeout = timeout;
    this.id = id;
    this.run = run;
  }

  /**
   * @param text 1 to 256,000 characters, not only white space
   * @throws IllegalArgumentException when it is blank or too long
   */
  public static Question of(String text) {
    Objects.requireNonNull(text, "text");
    int length = text.codePointCount(0, text.length());
    if (text.isBlank()) {
      throw new IllegalArgumentException("The text must not be blank.");
    } else if (length > MOST) {
      throw new IllegalArgumentException(
          "The text has " + length + " characters, but at most " + MOST + " are allowed.");
    }
    return new Question(
        text, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), run -> run);
  }

  /** With a file for the tools of the assistant, which stays with the conversation. */
  public Question file(NewFile file) {
    return with(new Enclosure.UploadedFile(Objects.requireNonNull(file, "file")));
  }

  /** With a file that the server has already, for the tools of the assistant. */
  public Question fileId(String fileId) {
    return with(new Enclosure.KnownFile(id(fileId)));
  }

  /** With an image for the model to look at: PNG, JPEG, GIF or WebP. */
  public Question image(NewFile image) {
    return with(new Enclosure.UploadedImage(Objects.requireNonNull(image, "image")));
  }

  /** With an image that the server has already. */
  public Question imageId(String fileId) {
    return with(new Enclosure.KnownImage(id(fileId)));
  }

  /**
   * With an image at an address of http or https, which the model's server fetches.
   *
   * @throws IllegalArgumentException when it is another address
   */
  public Question imageUrl(URI url) {
    if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
      throw new IllegalArgumentException("An image has an address of http or https.");
    }
    return with(new Enclosure.ImageAt(url.toString()));
  }

  /** Instead of {@code assistants.busy}. */
  public Question whenBusy(WhenBusy policy) {
    return new Question(text, enclosures, Optional.of(policy), timeout, id, run);
  }

  /**
   * Instead of {@code assistants.timeout.run}.
   *
   * @param whole how long the answer may take, functions included, 1 ms to 1 day; then the run is
   *     cancelled
   * @throws IllegalArgumentException when it is shorter or longer than that
   */
  public Question timeout(Duration whole) {
    if (whole.compareTo(Duration.ofMillis(1)) < 0 || whole.compareTo(DAY) > 0) {
      throw new IllegalArgumentException("The timeout is 1 ms to 1 day, not " + whole + ".");
    }
    return new Question(text, enclosures, whenBusy, Optional.of(whole), id, run);
  }

  /**
   * With a run other than the assistant's own: its model, instructions, limits. Assistant and
   * messages are set by the service.
   */
  public Question run(UnaryOperator<CreateRunRequestBuilder> change) {
    Objects.requireNonNull(change, "change");
    return new Question(
        text, enclosures, whenBusy, timeout, id, builder -> change.apply(run.apply(builder)));
  }

  /**
   * To be asked once, however often it is sent: when the newest 100 messages of the conversation
   * have a question of this id already, nothing is asked, and what became of it is told. While its
   * run goes on, on whatever node, that is followed; when it has been answered, that answer comes
   * at once; when the run failed, was cancelled or expired, another is started for the question
   * that stands there. A run that was started by somebody else goes on when this asking is given
   * up.
   *
   * @param id 1 to 64 letters, digits, {@code .}, {@code _} or {@code -}; {@link
   *     HistoryEntry#question} has it again
   * @throws IllegalArgumentException when it is otherwise
   */
  public Question once(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "The id of a question is 1 to 64 letters, digits, '.', '_' or '-'.");
    }
    return new Question(text, enclosures, whenBusy, timeout, Optional.of(id), run);
  }

  /** The id of the question that a message is, where it has one. */
  static Optional<String> idOf(Message message) {
    return message.role().equals(Role.USER)
        ? Optional.ofNullable(message.metadata().get(KEY))
        : Optional.empty();
  }

  /** What the message of this question notes of it. */
  Map<String, String> metadata() {
    return id.map(it -> Map.of(KEY, it)).orElse(Map.of());
  }

  private static String id(String fileId) {
    if (fileId.isBlank()) {
      throw new IllegalArgumentException("The id of a file must not be blank.");
    }
    return fileId;
  }

  private Question with(Enclosure enclosure) {
    List<Enclosure> all = new ArrayList<>(enclosures);
    all.add(enclosure);
    return new Question(text, List.copyOf(all), whenBusy, timeout, id, run);
  }

  public String text() {
    return text;
  }

  List<Enclosure> enclosures() {
    return enclosures;
  }

  Optional<WhenBusy> whenBusy() {
    return whenBusy;
  }

  Optional<Duration> timeout() {
    return timeout;
  }

  Optional<String> id() {
    return id;
  }

  UnaryOperator<CreateRunRequestBuilder> run() {
    return run;
  }
}
