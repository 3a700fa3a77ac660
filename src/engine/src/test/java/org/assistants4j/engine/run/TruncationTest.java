package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.ImageUrl;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.TruncationStrategy;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.WithEngine;
import org.assistants4j.engine.model.Part;
import org.assistants4j.engine.model.Tokens;
import org.assistants4j.engine.model.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of a thread's messages the model is shown. */
class TruncationTest extends WithEngine {
  /** A quarter of it is kept for the answer. */
  private static final int CONTEXT = 1024;

  @BeforeEach
  void boundModel() {
    model.within(CONTEXT);
  }

  @Test
  void aThreadThatFitsIsShownWhole() {
    assertEquals(List.of("one", "two", "three"), shown(auto(), "one", "two", "three"));
  }

  @Test
  void messagesInTheMiddleAreDropped() {
    String[] many = numbered(300);
    List<String> shown = shown(auto(), many);
    assertEquals(many[0], shown.get(0));
    int newest = shown.size() - 1;
    assertEquals(
        List.of(many).subList(many.length - newest, many.length), shown.subList(1, shown.size()));
    int tokens = Tokens.of("scripted").count(model.requests().get(0));
    assertTrue(tokens <= CONTEXT * 3 / 4, tokens + " tokens are too many");
    assertTrue(tokens > CONTEXT * 3 / 4 - 10, tokens + " tokens leave room for a message more");
  }

  @Test
  void aLongFirstMessageIsDroppedAsAnyOther() {
    String[] many = numbered(300);
    many[0] = "word ".repeat(250);
    List<String> shown = shown(auto(), many);
    assertEquals(many[many.length - shown.size()], shown.get(0));
  }

  @Test
  void lastMessagesAreCountedFromTheNewest() {
    assertEquals(
        List.of("two", "three"), shown(TruncationStrategy.lastMessages(2), "one", "two", "three"));
  }

  @Test
  void lastMessagesThatDoNotFitAreFewer() {
    String[] many = numbered(300);
    List<String> shown = shown(TruncationStrategy.lastMessages(250), many);
    assertTrue(shown.size() < 250);
    assertEquals(List.of(many).subList(300 - shown.size(), 300), shown);
  }

  @Test
  void aRoundOfCallsStaysWholeWhenMessagesAreDropped() {
    model.callsAll("weather", "call_1", "call_2").says("Sunny");
    String thread = rig.thread(numbered(200));
    Run waiting = Heard.run(rig.stream(thread, rig.assistant(EngineRig.function("weather")).id()));
    String output = "rain ".repeat(200);
    Run ended =
        Heard.run(
            Heard.all(
                rig.api()
                    .runStreams()
                    .submitToolOutputs(
                        thread,
                        waiting.id(),
                        new SubmitToolOutputsRequest(
                            List.of(
                                new ToolOutput("call_1", output),
                                new ToolOutput("call_2", output))))));
    assertEquals(RunStatus.COMPLETED, ended.status());
    List<Turn> before = model.requests().get(0).turns();
    List<Turn> after = model.requests().get(1).turns();
    assertTrue(after.size() < before.size());
    List<Turn> round = after.subList(after.size() - 3, after.size());
    assertEquals(2, ((Turn.Assistant) round.get(0)).calls().size());
    assertEquals(List.of("", output, output), round.stream().map(Turns::text).toList());
  }

  @Test
  void imagesInPlaceThatAreTooLargeTogetherAreDroppedFromTheOldestOn() {
    model.within(100_000);
    String image = "data:image/png;base64," + "A".repeat(20 * 1024 * 1024);
    String thread = rig.thread("one");
    for (String detail : List.of("low", "high", "auto")) {
      var part = new ContentPart.OfImageUrl(new ImageUrl(image, detail, null), null);
      rig.api()
          .messages()
          .create(thread, new CreateMessageRequest(Role.USER, List.of(part), null, null, null));
    }
    rig.stream(thread, rig.assistant().id());
    List<Part> shown =
        model.requests().get(0).turns().stream()
            .flatMap(turn -> ((Turn.User) turn).parts().stream())
            .toList();
    assertEquals(
        List.of(
            new Part.Text("one"),
            new Part.ImageUrl(image, "high"),
            new Part.ImageUrl(image, "auto")),
        shown);
  }

  private static TruncationStrategy auto() {
    return TruncationStrategy.auto();
  }

  private static String[] numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "message " + i).toArray(String[]::new);
  }

  private List<String> shown(TruncationStrategy strategy, String... messages) {
    Run ended =
        Heard.run(
            Heard.all(
                rig.api()
                    .runStreams()
                    .create(
                        rig.thread(messages),
                        CreateRunRequestBuilder.builder()
                            .assistantId(rig.assistant().id())
                            .truncationStrategy(strategy)
                            .build())));
    assertEquals(RunStatus.COMPLETED, ended.status());
    return model.requests().get(0).turns().stream().map(Turns::text).toList();
  }
}
