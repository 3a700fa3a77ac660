package org.assistants4j.engine.model;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.assistants4j.api.retry.Backoff;
import org.assistants4j.api.retry.Pause;
import org.assistants4j.api.retry.RetryAdvice;

/**
 * Asks any server that speaks OpenAI's chat completions.
 *
 * <pre>{@code
 * Model model = new ChatCompletionsModel(
 *     new ModelSettings(URI.create("http://localhost:11434/v1"), null, "llama3.2"));
 * }</pre>
 */
public final class ChatCompletionsModel implements Model {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Read answers; each ends when it has been idle for a minute. */
  private static final Executor THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "assistants4j-model");
            thread.setDaemon(true);
            return thread;
          });

  private final ModelSettings settings;
  private final ChatRequests requests;
  private final ModelFailures failures;
  private final HttpClient http;
  private final TappedClient tapped = new TappedClient();
  private final StreamingChatModel chat;
  private final Backoff backoff;
  private final Pause pause;

  public ChatCompletionsModel(ModelSettings settings) {
    this(settings, Pause.REAL, RandomGenerator.getDefault());
  }

  /**
   * @param pause waits before the server is asked again
   * @param random varies for how long
   */
  public ChatCompletionsModel(ModelSettings settings, Pause pause, RandomGenerator random) {
    this.settings = settings;
    this.backoff = new Backoff(settings.retries(), random);
    this.pause = pause;
    this.requests = ChatRequests.to(settings.url());
    this.failures = new ModelFailures(settings);
    // HTTP/1.1, because several servers mishandle the upgrade that the JDK offers on plain HTTP.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(
                settings.silence().compareTo(CONNECT) < 0 ? settings.silence() : CONNECT)
            .build();
    this.chat =
        new OpenAiStreamingChatModelBuilder()
            .httpClientBuilder(tapped.builder())
            .baseUrl(settings.url().toString())
            .apiKey(settings.key())
            .build();
  }

  @Override
  public List<org.assistants4j.api.Model> models() {
    return List.of(
        new org.assistants4j.api.Model(
            settings.name(), 0, String.valueOf(settings.url().getHost())));
  }

  @Override
  public CompletableFuture<Reach> reach() {
    return new ModelProbe(http, settings).look();
  }

  @Override
  public Place place() {
    return Place.of(settings.url());
  }

  @Override
  public int context() {
    return settings.context();
  }

  @Override
  public Completion complete(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    if (request.turns().isEmpty()) {
      throw new ModelException(
          "invalid_prompt",
          "There is nothing to answer: the thread has no message and the run no instructions.");
    }
    ToldListener told = new ToldListener(listener);
    for (int retry = 1; ; retry++) {
      try {
        return askOnce(request, told, cancellation);
      } catch (ModelException refused) {
        Optional<Duration> wait = wait(retry, refused, told);
        if (wait.isEmpty()) {
          throw refused;
        }
        pause(wait.get(), cancellation);
      }
    }
  }

  /** Nothing is asked again once a piece of the answer was told. */
  private Optional<Duration> wait(int retry, ModelException refused, ToldListener told) {
    RetryAdvice advice = refused.repeatable();
    return advice == null || told.told() ? Optional.empty() : backoff.before(retry, advice);
  }

  private void pause(Duration wait, Cancellation cancellation) throws ModelCancelledException {
    CountDownLatch over = new CountDownLatch(1);
    cancellation.onRequest(over::countDown);
    try {
      pause.await(wait, over);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      ModelCancelledException cancelled = new ModelCancelledException();
      cancelled.initCause(stopped);
      throw cancelled;
    }
    if (cancellation.requested()) {
      throw new ModelCancelledException();
    }
  }

  private Completion askOnce(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    AnswerQueue answer = new AnswerQueue(failures);
    ModelConnection connection = new ModelConnection(http, THREADS, settings.silence());
    cancellation.onRequest(
        () -> {
          answer.cancel();
          connection.drop();
        });
    try {
      if (!cancellation.requested()) {
        start(request, new AnswerTap(connection, answer), answer);
      }
      return answer.await(listener, settings.silence());
    } finally {
      connection.drop();
    }
  }

  private void start(ModelRequest request, AnswerTap tap, AnswerQueue answer)
      throws ModelException {
    try {
      ChatRequest asked = requests.of(request);
      tapped.through(tap, () -> chat.chat(asked, answer));
    } catch (RuntimeException e) {
      throw failures.of(e);
    }
  }
}
