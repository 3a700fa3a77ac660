package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.assistants.FileSearchTool;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Conversations of the SDK with the WAR as it is shipped, without a model server. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
class OfficialSdkIT extends WithOfficialSdk {
  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void anAssistantAnswers() {
    String thread = thread("My favourite colour is teal.");
    Run run = ended(start(thread, assistant()));
    assertEquals(RunStatus.COMPLETED, run.status());
    List<String> texts = texts(thread);
    assertEquals(2, texts.size());
    assertTrue(texts.get(0).contains("My favourite colour is teal."));
  }

  @Test
  void theSameIsStreamed() {
    String thread = thread("My favourite colour is teal.");
    var params = RunCreateParams.builder().assistantId(assistant()).build();
    try (StreamResponse<AssistantStreamEvent> stream =
        client.beta().threads().runs().createStreaming(thread, params)) {
      List<AssistantStreamEvent> events = stream.stream().toList();
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
            .create(
                AssistantCreateParams.builder().model("gpt-4o").addFunctionTool(weather()).build())
            .id();
    String thread = thread("Please call get_weather with {\"city\": \"Bern\"}");
    Run waiting = until(start(thread, assistant), RunStatus.REQUIRES_ACTION);
    var call = waiting.requiredAction().orElseThrow().submitToolOutputs().toolCalls().get(0);
    assertEquals("get_weather", call.function().name());
    assertEquals("{\"city\":\"Bern\"}", call.function().arguments().replace(" ", ""));
    client.beta().threads().runs().submitToolOutputs(outputs(waiting, "17 degrees, light rain"));
    assertEquals(RunStatus.COMPLETED, ended(waiting).status());
    assertTrue(texts(thread).get(0).contains("17 degrees, light rain"));
  }

  @Test
  void anAttachedFileIsQuoted() {
    String file = file("facts.txt", "The launch code name is Bluebird.").id();
    String thread = client.beta().threads().create().id();
    var question =
        MessageCreateParams.builder()
            .role(MessageCreateParams.Role.USER)
            .content("What is the launch code name?")
            .addAttachment(
                MessageCreateParams.Attachment.builder().fileId(file).addToolFileSearch().build())
            .build();
    client.beta().threads().messages().create(thread, question);
    var searcher =
        AssistantCreateParams.builder()
            .model("gpt-4o")
            .addTool(FileSearchTool.builder().build())
            .build();
    ended(start(thread, client.beta().assistants().create(searcher).id()));
    assertTrue(texts(thread).get(0).contains("Bluebird"), texts(thread).get(0));
  }
}
