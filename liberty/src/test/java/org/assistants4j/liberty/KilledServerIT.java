package org.assistants4j.liberty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed while a run is in progress, and started again on what it left. */
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
class KilledServerIT {
  private static final String CONTENT = "The blue room has twelve chairs.";
  private static final Set<RunStatus> OPEN = Set.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS);

  @TempDir static Path folder;

  private static StubModelServer model;
  private static ServerProcess server;
  private static OpenAIClient client;

  private static Assistant assistant;
  private static FileObject file;
  private static String threadId;
  private static List<Message> before;
  private static Run interrupted;
  private static Run resumed;
  private static List<Message> after;

  @BeforeAll
  static void killAndStartAgain() throws IOException {
    model = new StubModelServer();
    server = new ServerProcess(Files.createDirectory(folder.resolve("server")), model.url());
    server.start();
    client = connect();
    prepare();

    model.then(StubReply.silentAfter("I was about ", "to say "));
    interrupted = run();
    Waiting.until(KilledServerIT::messages, all -> isBegun(all.get(all.size() - 1)));
    before = messages();
    assertEquals(RunStatus.IN_PROGRESS, retrieve(interrupted).status());
    server.kill();
    assertFalse(server.isAlive());

    model.then(StubReply.text("The blue ", "room ", "is free."));
    server.start();
    client.close();
    client = connect();
    resumed = end(interrupted);
    after = messages();
  }

  @AfterAll
  static void clean() {
    if (client != null) {
      client.close();
    }
    if (server != null) {
      server.close();
    }
    if (model != null) {
      model.close();
    }
  }

  @Test
  void theRunGoesOnByItselfAndCompletes() {
    assertEquals(interrupted.id(), resumed.id());
    assertEquals(RunStatus.COMPLETED, resumed.status());
    assertEquals(3, resumed.usage().orElseThrow().completionTokens());
    assertEquals(1, steps(resumed).size());
  }

  @Test
  void theInterruptedMessageSaysTheWholeNewTextUnderItsId() {
    Message begun = before.get(before.size() - 1);
    Message completed = after.get(after.size() - 1);

    assertEquals(begun.id(), completed.id());
    assertEquals(Message.Status.COMPLETED, completed.status());
    assertEquals("The blue room is free.", text(completed));
  }

  @Test
  void everyMessageIsThereExactlyOnce() {
    assertEquals(
        List.of("one", "Hello from the stub.", "two", "three", "The blue room is free."),
        after.stream().map(KilledServerIT::text).toList());
    assertEquals(before.subList(0, 4), after.subList(0, 4));
    assertEquals(2, client.beta().threads().runs().list(threadId).data().size(), "runs");
  }

  @Test
  void theAssistantAndTheFileAreThereExactlyOnce() throws IOException {
    assertEquals(List.of(assistant), client.beta().assistants().list().data());
    assertEquals(List.of(file), client.files().list().data());
    try (HttpResponse content = client.files().content(file.id())) {
      assertEquals(CONTENT, new String(content.body().readAllBytes(), UTF_8));
    }
  }

  @Test
  void theThreadTakesTheNextMessageAndRun() {
    int earlier = messages().size();

    say("four");
    Run next = end(run());

    assertEquals(RunStatus.COMPLETED, next.status());
    List<Message> all = messages();
    assertEquals(earlier + 2, all.size());
    assertEquals("Hello from the stub.", text(all.get(all.size() - 1)));
  }

  /** Without connections to a server that is no more. */
  private static OpenAIClient connect() {
    return OpenAIOkHttpClient.builder()
        .baseUrl(server.url() + "/v1")
        .apiKey("none")
        .maxRetries(0)
        .build();
  }

  private static void prepare() throws IOException {
    assistant =
        client.beta().assistants().create(AssistantCreateParams.builder().model("stub").build());
    file =
        client
            .files()
            .create(
                FileCreateParams.builder()
                    .file(Files.writeString(folder.resolve("rooms.txt"), CONTENT))
                    .purpose(FilePurpose.USER_DATA)
                    .build());
    threadId = client.beta().threads().create().id();
    say("one");
    assertEquals(RunStatus.COMPLETED, end(run()).status());
    say("two");
    client
        .beta()
        .threads()
        .messages()
        .create(threadId, message("three").addAttachment(attached()).build());
  }

  private static MessageCreateParams.Attachment attached() {
    return MessageCreateParams.Attachment.builder().fileId(file.id()).addToolFileSearch().build();
  }

  private static void say(String text) {
    client.beta().threads().messages().create(threadId, message(text).build());
  }

  private static MessageCreateParams.Builder message(String text) {
    return MessageCreateParams.builder().role(MessageCreateParams.Role.USER).content(text);
  }

  private static Run run() {
    RunCreateParams request = RunCreateParams.builder().assistantId(assistant.id()).build();
    return client.beta().threads().runs().create(threadId, request);
  }

  private static Run end(Run run) {
    return Waiting.until(() -> retrieve(run), seen -> !OPEN.contains(seen.status()));
  }

  private static Run retrieve(Run run) {
    return client
        .beta()
        .threads()
        .runs()
        .retrieve(run.id(), RunRetrieveParams.builder().threadId(threadId).build());
  }

  private static List<RunStep> steps(Run run) {
    StepListParams ofThread = StepListParams.builder().threadId(threadId).build();
    return client.beta().threads().runs().steps().list(run.id(), ofThread).data();
  }

  private static List<Message> messages() {
    MessageListParams oldestFirst =
        MessageListParams.builder().order(MessageListParams.Order.ASC).limit(100).build();
    return client.beta().threads().messages().list(threadId, oldestFirst).data();
  }

  private static boolean isBegun(Message last) {
    return last.status().equals(Message.Status.IN_PROGRESS);
  }

  private static String text(Message message) {
    return message.content().get(0).asText().text().value();
  }
}
