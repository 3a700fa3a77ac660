package org.assistants4j.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assistants4j.api.CreateRunRequestBuilder;

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

  private final String text;
  private final List<Enclosure> enclosures;
  private final Optional<WhenBusy> whenBusy;
  private final Optional<Duration> timeout;
  private final UnaryOperator<CreateRunRequestBuilder> run;

  private Question(
      String text,
      List<Enclosure> enclosures,
      Optional<WhenBusy> whenBusy,
      Optional<Duration> timeout,
      UnaryOperator<CreateRunRequestBuilder> run) {
    this.text = text;
    this.enclosures = enclosures;
    this.whenBusy = whenBusy;
    this.timeout = timeout;
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
    return new Question(text, List.of(), Optional.empty(), Optional.empty(), run -> run);
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
    return new Question(text, enclosures, Optional.of(policy), timeout, run);
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
    return new Question(text, enclosures, whenBusy, Optional.of(whole), run);
  }

  /**
   * With a run other than the assistant's own: its model, instructions, limits. Assistant and
   * messages are set by the service.
   */
  public Question run(UnaryOperator<CreateRunRequestBuilder> change) {
    Objects.requireNonNull(change, "change");
    return new Question(
        text, enclosures, whenBusy, timeout, builder -> change.apply(run.apply(builder)));
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
    return new Question(text, List.copyOf(all), whenBusy, timeout, run);
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

  UnaryOperator<CreateRunRequestBuilder> run() {
    return run;
  }
}
