package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.ImageFile;
import org.assistants4j.api.ImageUrl;
import org.assistants4j.api.LastError;
import org.assistants4j.api.Message;
import org.assistants4j.api.Model;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.Test;

/** What every backend keeps of the models that runs ask, and of what they say to them. */
public abstract class ModelsContract extends FollowContract {
  private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a'};

  @Test
  void imagesReachTheModelByTheirAddressOrWithTheirBytes() {
    String file =
        api().files().create(new FileUpload("a.gif", "vision", new ByteArrayInputStream(GIF))).id();
    String data = "data:image/gif;base64,R0lGODlh";
    String thread =
        thread(
            new ContentPart.Text("What is it?"),
            new ContentPart.OfImageUrl(
                new ImageUrl("https://example.org/a.png", "high", null), null),
            new ContentPart.OfImageUrl(new ImageUrl(data, null, null), null),
            new ContentPart.OfImageFile(new ImageFile(file, "low", null), null));
    Run ended = Heard.run(Heard.all(api().runStreams().create(thread, run().build())));
    assertEquals(RunStatus.COMPLETED, ended.status());
    List<JsonObject> parts = content(0).getJsonArray("content").getValuesAs(JsonObject.class);
    assertEquals("What is it?", parts.get(0).getString("text"));
    assertImage("https://example.org/a.png", "high", parts.get(1));
    assertImage(data, "auto", parts.get(2));
    assertImage(data, "low", parts.get(3));
  }

  private static void assertImage(String url, String detail, JsonObject part) {
    assertEquals("image_url", part.getString("type"));
    assertEquals(url, part.getJsonObject("image_url").getString("url"));
    assertEquals(detail, part.getJsonObject("image_url").getString("detail"));
  }

  @Test
  void aModelThatTakesNoImagesSaysSoItself() {
    model().then(StubReply.error(400, "This model does not support images"));
    String thread =
        thread(new ContentPart.OfImageUrl(new ImageUrl("https://example.org/a", null, null), null));
    Run failed = Heard.run(Heard.all(api().runStreams().create(thread, run().build())));
    assertEquals(
        new LastError(
            "invalid_prompt", "The model server answered 400: This model does not support images."),
        failed.lastError());
  }

  @Test
  void anEmptyThreadIsNothingToAsk() {
    String thread = api().threads().create(null).id();
    Run failed = Heard.run(Heard.all(api().runStreams().create(thread, run().build())));
    assertEquals("invalid_prompt", failed.lastError().code());
    assertEquals(
        "There is nothing to answer: the thread has no message and the run no instructions.",
        failed.lastError().message());
  }

  @Test
  void anAliasIsListedKeptAndAskedAsItsTarget() {
    assertTrue(api().models().list().data().stream().map(Model::id).toList().contains("gpt-4"));
    assertEquals("gpt-4", api().models().retrieve("gpt-4").id());
    Run run = Heard.run(stream(run().model("gpt-4")));
    assertEquals("gpt-4", run.model());
    assertEquals("stub", asked().getString("model"));
  }

  @Test
  void aModelThatTheServerDoesNotKnowFailsTheRun() {
    model().then(StubReply.error(404, "model 'nobody' not found"));
    Run failed = Heard.run(stream(run().model("nobody")));
    assertEquals("nobody", asked().getString("model"));
    assertEquals(RunStatus.FAILED, failed.status());
    assertEquals(
        "The model server answered 404: model 'nobody' not found.", failed.lastError().message());
  }

  @Test
  void anAnswerThatTheModelCutsMakesTheRunIncomplete() {
    model()
        .then(
            StubReply.stream("Once", " upon")
                .then(StubReply.finish("length"))
                .then(StubReply.usage(7, 256))
                .then(StubReply.done()));
    List<RunEvent> events = stream(run().maxCompletionTokens(256));
    List<String> names = Heard.names(events);
    assertEquals(
        List.of(
            "thread.message.incomplete",
            "thread.run.step.completed",
            "thread.run.incomplete",
            "done"),
        names.subList(names.size() - 4, names.size()));
    Run run = Heard.run(events);
    assertEquals("max_completion_tokens", run.incompleteDetails().reason());
    assertEquals(new Usage(7, 256), run.usage());
    Message message =
        api().messages().list(run.threadId(), 1, null, null, null, null).data().get(0);
    assertEquals("Once upon", message.text());
    assertEquals("max_tokens", message.incompleteDetails().reason());
  }

  @Test
  void aPromptOverItsBudgetIsNotAsked() {
    int before = model().requests().size();
    Run run =
        Heard.run(
            Heard.all(
                api()
                    .runStreams()
                    .create(thread("word ".repeat(300)), run().maxPromptTokens(256).build())));
    assertEquals(RunStatus.INCOMPLETE, run.status());
    assertEquals("max_prompt_tokens", run.incompleteDetails().reason());
    assertEquals(before, model().requests().size());
  }

  @Test
  void theRunsOfADeletedAssistantStayReadable() {
    Run run = Heard.run(stream(run()));
    api().assistants().delete(run.assistantId());
    assertEquals(run, api().runs().retrieve(run.threadId(), run.id()));
    assertEquals(1, steps(run).size());
    assertNotFound(
        "No assistant found with id '" + run.assistantId() + "'.",
        () ->
            create(
                run.threadId(),
                CreateRunRequestBuilder.builder(CreateRunRequest.of(run.assistantId()))));
  }

  private String thread(ContentPart... content) {
    var message = new CreateMessageRequest(Role.USER, List.of(content), null, null, null);
    return api().threads().create(new CreateThreadRequest(List.of(message))).id();
  }
}
