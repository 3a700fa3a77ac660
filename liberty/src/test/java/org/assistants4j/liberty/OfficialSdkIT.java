package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.MultipartField;
import com.openai.core.http.StreamResponse;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.assistants.FunctionTool;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
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
import java.util.stream.Collectors;
import org.assistants4j.engine.Waiting;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The official Java SDK, with nothing but its base URL changed. */
@ExtendWith(ArquillianExtension.class)
class OfficialSdkIT {
  @ArquillianResource private URI url;
  private OpenAIClient client;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @BeforeEach
  void connect() {
    client =
        OpenAIOkHttpClient.builder().baseUrl(url.resolve("v1").toString()).apiKey("unused").build();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void anAssistantAnswersAndEveryAnswerIsValid() {
    Assistant assistant = assistant().validate();
    String thread = client.beta().threads().create().validate().id();
    say(thread, "My favourite colour is teal.");
    Run run = ended(thread, start(thread, assistant.id()));
    assertEquals(RunStatus.COMPLETED, run.status());
    List<Message> messages =
        client
            .beta()
            .threads()
            .messages()
            .list(thread, MessageListParams.builder().order(MessageListParams.Order.ASC).build())
            .items()
            .stream()
            .map(Message::validate)
            .toList();
    assertEquals(2, messages.size());
    assertTrue(text(messages.get(1)).contains("My favourite colour is teal."));
  }

  @Test
  void theSameIsStreamed() {
    String assistant = assistant().id();
    String thread = client.beta().threads().create().id();
    say(thread, "My favourite colour is teal.");
    try (StreamResponse<AssistantStreamEvent> stream =
        client
            .beta()
            .threads()
            .runs()
            .createStreaming(thread, RunCreateParams.builder().assistantId(assistant).build())) {
      List<AssistantStreamEvent> events =
          stream.stream().map(AssistantStreamEvent::validate).toList();
      assertTrue(streamed(events).contains("teal"));
      assertEquals(
          RunStatus.COMPLETED,
          events.get(events.size() - 1).asThreadRunCompleted().data().status());
    }
  }

  private static String streamed(List<AssistantStreamEvent> events) {
    return events.stream()
        .filter(AssistantStreamEvent::isThreadMessageDelta)
        .flatMap(it -> it.asThreadMessageDelta().data().delta().content().stream())
        .flatMap(List::stream)
        .flatMap(it -> it.text().stream())
        .flatMap(it -> it.text().stream())
        .flatMap(it -> it.value().stream())
        .collect(Collectors.joining());
  }

  @Test
  void aFunctionIsCalledAndItsOutputIsInTheAnswer() {
    String assistant =
        client
            .beta()
            .assistants()
            .create(AssistantCreateParams.builder().model("gpt-4o").addTool(weather()).build())
            .id();
    String thread = client.beta().threads().create().id();
    say(thread, "Please call get_weather with {\"city\": \"Bern\"}");
    Run waiting = until(thread, start(thread, assistant), RunStatus.REQUIRES_ACTION).validate();
    var call = waiting.requiredAction().orElseThrow().submitToolOutputs().toolCalls().get(0);
    assertEquals("get_weather", call.function().name());
    assertEquals("{\"city\":\"Bern\"}", call.function().arguments().replace(" ", ""));
    client
        .beta()
        .threads()
        .runs()
        .submitToolOutputs(
            waiting.id(),
            RunSubmitToolOutputsParams.builder()
                .threadId(thread)
                .addToolOutput(
                    RunSubmitToolOutputsParams.ToolOutput.builder()
                        .toolCallId(call.id())
                        .output("17 degrees, light rain")
                        .build())
                .build());
    assertEquals(RunStatus.COMPLETED, ended(thread, waiting).status());
    assertTrue(newest(thread).contains("17 degrees, light rain"));
  }

  @Test
  void anAttachedFileIsQuoted() {
    FileObject file =
        client
            .files()
            .create(
                FileCreateParams.builder()
                    .purpose(FilePurpose.ASSISTANTS)
                    .file(
                        MultipartField.<InputStream>builder()
                            .value(
                                new ByteArrayInputStream(
                                    "The launch code name is Bluebird."
                                        .getBytes(StandardCharsets.UTF_8)))
                            .filename("facts.txt")
                            .build())
                    .build())
            .validate();
    String thread = client.beta().threads().create().id();
    client
        .beta()
        .threads()
        .messages()
        .create(
            thread,
            MessageCreateParams.builder()
                .role(MessageCreateParams.Role.USER)
                .content("What is the launch code name?")
                .addAttachment(
                    MessageCreateParams.Attachment.builder()
                        .fileId(file.id())
                        .addToolFileSearch()
                        .build())
                .build())
        .validate();
    ended(thread, start(thread, assistant().id()));
    assertTrue(newest(thread).contains("Bluebird"), newest(thread));
  }

  private Assistant assistant() {
    return client
        .beta()
        .assistants()
        .create(
            AssistantCreateParams.builder()
                .model("gpt-4o")
                .name("Helper")
                .instructions("Help.")
                .build());
  }

  private static FunctionTool weather() {
    Map<String, Object> city = Map.of("city", Map.of("type", "string"));
    FunctionDefinition definition =
        FunctionDefinition.builder()
            .name("get_weather")
            .parameters(
                FunctionParameters.builder()
                    .putAdditionalProperty("type", JsonValue.from("object"))
                    .putAdditionalProperty("properties", JsonValue.from(city))
                    .build())
            .build();
    return FunctionTool.builder().function(definition).build();
  }

  private void say(String thread, String text) {
    client
        .beta()
        .threads()
        .messages()
        .create(
            thread,
            MessageCreateParams.builder()
                .role(MessageCreateParams.Role.USER)
                .content(text)
                .build());
  }

  private Run start(String thread, String assistant) {
    return client
        .beta()
        .threads()
        .runs()
        .create(thread, RunCreateParams.builder().assistantId(assistant).build())
        .validate();
  }

  private Run ended(String thread, Run run) {
    return Waiting.until(
            () -> look(thread, run),
            it ->
                !it.status().equals(RunStatus.QUEUED) && !it.status().equals(RunStatus.IN_PROGRESS))
        .validate();
  }

  private Run until(String thread, Run run, RunStatus status) {
    return Waiting.until(() -> look(thread, run), it -> it.status().equals(status));
  }

  private Run look(String thread, Run run) {
    return client
        .beta()
        .threads()
        .runs()
        .retrieve(run.id(), RunRetrieveParams.builder().threadId(thread).build());
  }

  private String newest(String thread) {
    return text(client.beta().threads().messages().list(thread).items().get(0));
  }

  private static String text(Message message) {
    return message.content().get(0).asText().text().value();
  }
}
