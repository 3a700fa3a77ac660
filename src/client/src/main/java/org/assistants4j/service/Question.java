package org.assistants4j.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
   * @throws IllegalArgumentException when it is blank
   */
  public static Question of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The text must not be blank.");
    }
    return new Question(text, List.of(), Optional.empty(), Optional.empty(), run -> run);
  }

  /** With a file for the tools of the assistant, which stays with the conversation. */
  public Question file(NewFile file) {
    return with(new Enclosure.UploadedFile(file));
  }

  /** With a file that the server has already, for the tools of the assistant. */
  public Question fileId(String fileId) {
    return with(new Enclosure.KnownFile(fileId));
  }

  /** With an image for the model to look at: PNG, JPEG, GIF or WebP. */
  public Question image(NewFile image) {
    return with(new Enclosure.UploadedImage(image));
  }

  /** With an image that the server has already. */
  public Question imageId(String fileId) {
    return with(new Enclosure.KnownImage(fileId));
  }

  /** With an image at an address of http or https, which the model's server fetches. */
  public Question imageUrl(URI url) {
    return with(new Enclosure.ImageAt(url.toString()));
  }

  /** Instead of {@code assistants.busy}. */
  public Question whenBusy(WhenBusy policy) {
    return new Question(text, enclosures, Optional.of(policy), timeout, run);
  }

  /**
   * Instead of {@code assistants.timeout.run}.
   *
   * @param whole how long the answer may take, functions included; then the run is cancelled
   */
  public Question timeout(Duration whole) {
    return new Question(text, enclosures, whenBusy, Optional.of(whole), run);
  }

  /**
   * With a run other than the assistant's own: its model, instructions, limits. Assistant and
   * messages are set by the service.
   */
  public Question run(UnaryOperator<CreateRunRequestBuilder> change) {
    return new Question(
        text, enclosures, whenBusy, timeout, builder -> change.apply(run.apply(builder)));
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
