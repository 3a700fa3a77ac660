package org.assistants4j.engine.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;

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

  private final ModelSettings settings;
  private final ChatRequests requests;
  private final ModelFailures failures;
  private final HttpClient http;

  public ChatCompletionsModel(ModelSettings settings) {
    this.settings = settings;
    this.requests = ChatRequests.to(settings.url());
    this.failures = new ModelFailures(settings);
    // HTTP/1.1, because several servers mishandle the upgrade that the JDK offers on plain HTTP.
    this.http =
        JdkHttpClient.builder()
            .httpClientBuilder(java.net.http.HttpClient.newBuilder().version(Version.HTTP_1_1))
            .connectTimeout(
                settings.silence().compareTo(CONNECT) < 0 ? settings.silence() : CONNECT)
            .readTimeout(settings.silence())
            .build();
  }

  @Override
  public List<org.assistants4j.api.Model> models() {
    return List.of(
        new org.assistants4j.api.Model(
            settings.name(), 0, String.valueOf(settings.url().getHost())));
  }

  @Override
  public int context() {
    return settings.context();
  }

  @Override
  public Completion complete(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    AnswerQueue answer = new AnswerQueue(failures);
    AnswerTap tap = new AnswerTap(http, answer);
    cancellation.onRequest(
        () -> {
          answer.cancel();
          tap.drop();
        });
    try {
      if (!cancellation.requested()) {
        start(request, tap, answer);
      }
      return answer.await(listener, settings.silence());
    } finally {
      tap.drop();
    }
  }

  private void start(ModelRequest request, AnswerTap tap, AnswerQueue answer)
      throws ModelException {
    try {
      chat(tap).chat(requests.of(request), answer);
    } catch (RuntimeException e) {
      throw failures.of(e);
    }
  }

  /** One for each call, so that the call can be dropped; the connections behind it are shared. */
  private StreamingChatModel chat(AnswerTap tap) {
    return new OpenAiStreamingChatModelBuilder()
        .httpClientBuilder(tap.builder())
        .baseUrl(settings.url().toString())
        .apiKey(settings.key())
        .build();
  }
}
