package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.chat.PageAnswers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that are stopped, fail or break off, and what the person can do then. */
class ChatPageAnswersIT extends BrowserTest {
  private static final StubModelServer MODEL = StubModelServer.started();

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.asking(MODEL.url());
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @AfterEach
  void forget() {
    MODEL.forgetScript();
  }

  @Test
  void theModelIsNamed() {
    assertThat(page.locator(".model")).hasText("stub");
    assertThat(page.getByText("Built-in offline model")).isHidden();
  }

  @Test
  void stopEndsAnAnswerInTheMiddleAndKeepsWhatWasSaid() {
    MODEL.then(StubReply.silentAfter("Once upon ", "a time"));
    chat.say("Tell me a story");
    assertThat(chat.lastAnswer()).containsText("Once upon a time");

    chat.stop().click();

    assertThat(chat.lastAnswer()).containsText("Stopped");
    assertThat(chat.lastAnswer()).containsText("Once upon a time");
    chat.answered();
    assertThat(chat.input()).isFocused();
    chat.ask("And now?");
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
    page.reload();
    assertThat(chat.messages()).hasCount(4);
    assertThat(chat.messages().nth(1)).hasText("Once upon a time");
  }

  @Test
  void escapeStopsToo() {
    MODEL.then(StubReply.silentAfter("Once upon ", "a time"));
    chat.say("Tell me a story");
    assertThat(chat.lastAnswer()).containsText("Once upon a time");

    page.keyboard().press("Escape");

    assertThat(chat.lastAnswer()).containsText("Stopped");
    chat.answered();
  }

  @Test
  void anAnswerThatGoesOnDuringAReloadIsShownWhenItIsThere() {
    MODEL.then(StubReply.silentAfter("Once upon ", "a time"));
    chat.say("Tell me a story");
    assertThat(chat.lastAnswer()).containsText("Once upon a time");

    page.reload();
    assertThat(chat.stop()).isVisible();
    chat.stop().click();

    chat.answered();
    assertThat(chat.messages().first()).hasText("Tell me a story");
    assertThat(chat.messages().last()).hasText("Once upon a time");
  }

  @Test
  void aNewChatWhileAnAnswerGoesOnStaysEmpty() {
    MODEL.then(StubReply.silentAfter("Once upon ", "a time"));
    chat.say("Tell me a story");
    assertThat(chat.lastAnswer()).containsText("Once upon a time");
    page.reload();
    assertThat(chat.stop()).isVisible();

    chat.newChat().click();

    assertThat(chat.messages()).hasCount(0);
    chat.ask("Hello there");
    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
  }

  @Test
  void aFailedRunShowsTheReasonAndCanBeRetried() {
    MODEL.then(StubReply.error(500, "This model is not well"));

    chat.say("Hello there");

    assertThat(chat.notice()).isVisible();
    assertThat(chat.button("Retry")).isVisible();
    chat.answered();
    chat.retry();
    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
    page.reload();
    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.notice()).isHidden();
  }

  @Test
  void aFailedRunCanBeRetriedAfterAReload() {
    MODEL.then(StubReply.error(500, "This model is not well"));
    chat.say("Hello there");
    assertThat(chat.button("Retry")).isVisible();

    page.reload();

    assertThat(chat.notice()).containsText("This message has no answer yet.");
    chat.retry();
    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
  }

  @Test
  void aRunThatFailsMidwayShowsWhatWasSaidUntilItIsRetried() {
    chat.answerOnce(
        ChatPage.events(
            "event: started\ndata: {}\n\nevent: delta\ndata: {\"text\":\"Well\"}\n\n"
                + "event: error\ndata: {\"message\":\"The run failed.\",\"retry\":true}\n\n"));

    chat.say("Hello there");

    assertThat(chat.notice()).containsText("The run failed.");
    assertThat(chat.messages().last()).hasText("Well");
    chat.retry();
    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
  }

  @Test
  void aBrokenConnectionIsTakenUpAgain() {
    chat.answerOnce(
        ChatPage.events("event: started\ndata: {}\n\nevent: delta\ndata: {\"text\":\"Well\"}\n\n"));

    chat.say("Hello there");

    assertThat(chat.messages().last()).hasText("Hello from the stub.");
    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.notice()).isHidden();
  }

  @Test
  void aQuestionWhoseAnswerWasLostOnTheWayIsNotAskedTwice() {
    AtomicInteger lost = new AtomicInteger();
    page.route(
        "**/api/chat",
        route -> {
          if (route.request().method().equals("POST") && lost.getAndIncrement() == 0) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    int before = MODEL.requests().size();

    chat.say("Hello there");

    assertThat(chat.notice()).containsText("The server cannot be reached.");
    chat.retry();
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
    page.reload();
    assertThat(chat.messages()).hasCount(2);
    assertEquals(before + 1, MODEL.requests().size());
  }

  @Test
  void aRefusedQuestionComesBackToBeChanged() {
    chat.answerOnce(
        new Route.FulfillOptions()
            .setStatus(413)
            .setContentType("application/json")
            .setBody("{\"error\":{\"message\":\"That is too long.\"}}"));

    chat.say("Hello there");

    assertThat(chat.notice()).containsText("That is too long.");
    assertThat(chat.button("Retry")).isHidden();
    assertThat(chat.messages()).hasCount(0);
    assertThat(chat.input()).hasValue("Hello there");
    chat.answered();
  }

  @Test
  void whoeverAsksTooOftenIsToldWhenToAskAgain() {
    chat.answerOnce(
        new Route.FulfillOptions()
            .setStatus(429)
            .setHeaders(Map.of("Retry-After", "2", "Content-Type", "application/json"))
            .setBody("{\"error\":{\"message\":\"Too many questions.\"}}"));

    chat.say("Hello there");

    assertThat(page.locator(".notice button")).isDisabled();
    assertThat(page.locator(".notice button")).containsText("Retry in");
    chat.retry();
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
  }

  @Test
  void anAnswerIsCopiedAsItWasWritten() {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    MODEL.then(StubReply.text("This is **bold**:\n\n```java\nint one = 1;\n```\n"));
    chat.ask("Show me");

    chat.button("Copy code").click();
    assertThat(page.getByText("Copied")).isVisible();
    assertEquals("int one = 1;", clipboard().strip());
    chat.button("Copy answer").click();
    assertThat(page.getByText("Copied")).hasCount(2);
    assertTrue(clipboard().startsWith("This is **bold**"), clipboard());
    assertThat(page.locator(".code .bar").getByText("java")).isVisible();
  }

  private String clipboard() {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  @Test
  void whoeverReadsAboveIsNotTakenToTheEnd() {
    MODEL.then(StubReply.text("line\n\n".repeat(200)));
    chat.ask("Tell me a lot");
    page.locator(".scroller").evaluate("scroller => scroller.scrollTop = 0");
    assertThat(chat.button("Jump to newest")).isVisible();

    chat.button("Jump to newest").click();

    assertThat(chat.button("Jump to newest")).isHidden();
    assertThat(chat.button("Copy answer")).isInViewport();
  }

  @Test
  void aFunctionCallIsShownInAFold() {
    chat.answerOnce(
        ChatPage.ending(
            "done",
            """
            {"reply":"Sunny.","status":"complete","citations":[],"files":[],"tools":[
             {"id":"1","type":"function","name":"weather","input":"{\\"city\\":\\"Vienna\\"}","done":true}]}
            """
                .replace("\n", "")));

    chat.say("How is the weather?");
    page.getByText("Called weather").first().click();

    assertThat(page.getByLabel("Input", new Page.GetByLabelOptions().setExact(true)))
        .containsText("\"city\": \"Vienna\"");
  }

  @Test
  void aPictureIsPastedSentAndShown() {
    chat.input()
        .evaluate(
            """
            (input, bytes) => {
              const clipboardData = new DataTransfer();
              const file = new File([new Uint8Array(bytes)], "shot.png", { type: "image/png" });
              clipboardData.items.add(file);
              input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
            }
            """,
            PageAnswers.picture());
    assertThat(page.getByLabel("Files to send")).containsText("shot.png");

    chat.ask("What is this?");

    assertThat(page.locator(".message.user img")).hasAttribute("alt", "shot.png");
    chat.shows("shot.png");
  }
}
