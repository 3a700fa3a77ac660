package org.assistants4j.liberty;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.MultipartField;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistants4j.engine.Waiting;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of the official Java SDK, with nothing but its base URL changed. The SDK validates every
 * answer itself, and fails on one that is not as it knows it.
 */
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
abstract class WithOfficialSdk {
  private static final Set<RunStatus> OPEN = Set.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS);

  @ArquillianResource private URI url;
  protected OpenAIClient client;

  @BeforeEach
  void connect() {
    client = connect(key());
  }

  /** The key of {@link #client}; without keys in the server's configuration any will do. */
  protected String key() {
    return "unused";
  }

  /** A further client, with another key. */
  protected OpenAIClient connect(String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(url.resolve("v1").toString())
        .apiKey(key)
        .responseValidation(true)
        .maxRetries(0)
        .build();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  protected String assistant() {
    return client
        .beta()
        .assistants()
        .create(
            AssistantCreateParams.builder()
                .model("gpt-4o")
                .name("Helper")
                .instructions("Help.")
                .build())
        .id();
  }

  /** A function {@code get_weather} with one argument, {@code city}. */
  protected static FunctionDefinition weather() {
    Map<String, Object> city = Map.of("city", Map.of("type", "string"));
    return FunctionDefinition.builder()
        .name("get_weather")
        .parameters(
            FunctionParameters.builder()
                .putAdditionalProperty("type", JsonValue.from("object"))
                .putAdditionalProperty("properties", JsonValue.from(city))
                .build())
        .build();
  }

  protected FileObject file(String name, String text) {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var part = MultipartField.<InputStream>builder().value(content).filename(name).build();
    return client
        .files()
        .create(FileCreateParams.builder().purpose(FilePurpose.ASSISTANTS).file(part).build());
  }

  /** A new thread on which a user has said this. */
  protected String thread(String text) {
    String thread = client.beta().threads().create().id();
    say(thread, text);
    return thread;
  }

  protected Message say(String thread, String text) {
    var message =
        MessageCreateParams.builder().role(MessageCreateParams.Role.USER).content(text).build();
    return client.beta().threads().messages().create(thread, message);
  }

  protected Run start(String thread, String assistant) {
    return start(thread, RunCreateParams.builder().assistantId(assistant).build());
  }

  protected Run start(String thread, RunCreateParams params) {
    return client.beta().threads().runs().create(thread, params);
  }

  protected Run ended(Run run) {
    return Waiting.until(() -> look(run), it -> !OPEN.contains(it.status()));
  }

  protected Run until(Run run, RunStatus status) {
    return Waiting.until(() -> look(run), it -> it.status().equals(status));
  }

  private Run look(Run run) {
    var params = RunRetrieveParams.builder().threadId(run.threadId()).build();
    return client.beta().threads().runs().retrieve(run.id(), params);
  }

  /** The same output for each call that the run waits for. */
  protected static RunSubmitToolOutputsParams outputs(Run run, String output) {
    var params = RunSubmitToolOutputsParams.builder().threadId(run.threadId()).runId(run.id());
    var outputs =
        run.requiredAction().orElseThrow().submitToolOutputs().toolCalls().stream()
            .map(
                call ->
                    RunSubmitToolOutputsParams.ToolOutput.builder()
                        .toolCallId(call.id())
                        .output(output)
                        .build())
            .toList();
    return params.toolOutputs(outputs).build();
  }

  /** What was said on a thread, newest first. */
  protected List<String> texts(String thread) {
    return client.beta().threads().messages().list(thread).items().stream()
        .map(message -> message.content().get(0).asText().text().value())
        .toList();
  }
}
