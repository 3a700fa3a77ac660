package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ChatPageIT {
  private static final int SLOWEST_MILLIS = 15_000;
  private static Browser browser;

  @ArquillianResource URL url;
  private Page page;
  private ChatPage chat;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.assistants4j();
  }

  @BeforeAll
  static void waitLonger() {
    PlaywrightAssertions.setDefaultAssertionTimeout(SLOWEST_MILLIS);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void visit() {
    if (browser == null) {
      // Not before all tests: a class that is skipped there is reported as one without tests.
      browser = Browser.open();
    }
    page = browser.visitor();
    chat = new ChatPage(page);
    page.navigate(url.toString());
    assertThat(chat.send()).isEnabled();
  }

  @AfterEach
  void leave() {
    if (page != null) {
      page.context().close();
    }
  }

  @Test
  void anEmptyConversationSaysWhatCanBeAsked() {
    assertThat(page).hasTitle("Assistants4J");
    assertThat(chat.heading("Assistants4J")).isVisible();
    assertThat(chat.heading("What can I do for you?")).isVisible();
    assertThat(chat.input()).isFocused();

    Locator example = page.locator(".example").first();
    example.click();

    assertThat(chat.input()).hasValue(example.textContent());
    assertThat(chat.messages()).hasCount(0);
  }

  @Test
  void aQuestionIsAnsweredPieceByPiece() {
    page.evaluate(
        """
        () => {
          window.pieces = 0;
          const note = records => (window.pieces += records.length);
          new MutationObserver(note)
            .observe(document.getElementById("log"), { subtree: true, characterData: true });
        }
        """);

    chat.ask("Hello there");

    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.messages().first()).hasText("Hello there");
    assertThat(chat.messages().last()).containsText("You wrote: \"Hello there\"");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Answer ready");
    assertThat(page.getByRole(AriaRole.LOG)).hasAttribute("aria-busy", "false");
    assertThat(chat.input()).isFocused();
    assertThat(chat.input()).hasValue("");
    assertThat(chat.heading("What can I do for you?")).isHidden();
    int pieces = (int) page.evaluate("window.pieces");
    assertTrue(pieces > 1, "The answer came in one piece: " + pieces);
  }

  @Test
  void aReloadRestoresTheConversation() {
    chat.ask("Hello there");
    chat.ask("Hello again");
    List<String> before = chat.messages().allTextContents();

    page.reload();

    assertThat(chat.messages()).hasCount(4);
    assertEquals(before, chat.messages().allTextContents());
    assertThat(chat.notice()).isHidden();
  }

  @Test
  void aNewChatIsEmptyAndStaysSo() {
    chat.ask("Hello there");

    chat.newChat().click();

    assertThat(chat.messages()).hasCount(0);
    assertThat(chat.heading("What can I do for you?")).isVisible();
    assertThat(chat.input()).isFocused();
    page.reload();
    assertThat(chat.heading("What can I do for you?")).isVisible();
    assertThat(chat.messages()).hasCount(0);
  }

  @Test
  void anotherVisitorHasAnotherConversation() {
    chat.ask("Hello there");

    try (Page other = browser.visitor()) {
      other.navigate(url.toString());
      assertThat(other.locator("#welcome")).isVisible();
      assertThat(other.locator("#log article")).hasCount(0);
    }
  }

  @Test
  void aRefusedMessageShowsTheReasonAndCanBeRetried() {
    chat.failOnce(
        new Route.FulfillOptions()
            .setStatus(503)
            .setContentType("application/json")
            .setBody("{\"error\":{\"message\":\"The assistant cannot be reached.\"}}"));

    chat.say("Hello there");

    assertThat(chat.notice()).containsText("The assistant cannot be reached.");
    assertThat(chat.messages()).hasCount(1);
    chat.retryAnswers("Hello there");
  }

  @Test
  void aFailedRunShowsTheReasonAndCanBeRetried() {
    chat.failOnce(
        ChatPage.events(
            "event: started\ndata: {}\n\nevent: delta\ndata: {\"text\":\"Well\"}\n\n"
                + "event: error\ndata: {\"message\":\"The run failed.\"}\n\n"));

    chat.say("Hello there");

    assertThat(chat.notice()).containsText("The run failed.");
    assertThat(chat.messages().last()).hasText("Well");
    chat.retryAnswers("Hello there");
  }

  @Test
  void aBrokenStreamShowsTheReasonAndCanBeRetried() {
    chat.failOnce(
        ChatPage.events("event: started\ndata: {}\n\nevent: delta\ndata: {\"text\":\"Well\"}\n\n"));

    chat.say("Hello there");

    assertThat(chat.notice()).containsText("The connection broke before the answer was complete.");
    chat.retryAnswers("Hello there");
  }

  @Test
  void anAnswerThatCameAfterTheConnectionBrokeIsNotAskedForAgain() {
    page.route(
        "**/api/chat",
        route -> {
          route.fetch();
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));

    chat.say("Hello there");

    assertThat(chat.notice()).containsText("The server cannot be reached.");
    chat.retryAnswers("Hello there");
    page.reload();
    assertThat(chat.messages()).hasCount(2);
  }

  @Test
  void enterSendsAndShiftEnterBreaksTheLine() {
    chat.input().pressSequentially("one");
    chat.input().press("Shift+Enter");
    chat.input().pressSequentially("two");
    assertThat(chat.input()).hasValue("one\ntwo");
    assertThat(chat.messages()).hasCount(0);

    chat.input().press("Enter");

    assertThat(chat.messages().last()).containsText("You wrote: ");
    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.input()).hasValue("");
    assertEquals("one\ntwo", chat.messages().first().textContent());
  }

  @Test
  void enterSendsNothingWhileComposing() {
    chat.input().fill("にほん");

    chat.input()
        .evaluate(
            """
            input => input.dispatchEvent(
              new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }))
            """);

    assertThat(chat.input()).hasValue("にほん");
    assertThat(chat.messages()).hasCount(0);
  }

  @Test
  void markupInAMessageStaysText() {
    String markup = "<img src=x onerror=\"document.title='broken in'\"> & <b>bold</b>";

    chat.ask(markup);

    assertEquals(markup, chat.messages().first().textContent());
    assertThat(chat.messages().last()).containsText("You wrote: \"<img src=x");
    assertThat(chat.messages().locator("img, b")).hasCount(0);
    assertThat(page).hasTitle("Assistants4J");
  }

  @Test
  void aMessageThatIsTooLongIsKeptAndSaid() {
    chat.input().fill("x".repeat(256_001));

    chat.send().click();

    assertThat(page.getByText("256,001 of at most 256,000 characters")).isVisible();
    assertThat(chat.messages()).hasCount(0);
    assertEquals(256_001, chat.input().inputValue().length());
  }

  @Test
  void aVisitLeavesNoComplaints() {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequestFailed(
        request -> {
          if (!isReadStream(request)) {
            complaints.add(request.method() + " " + request.failure());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(response.url() + " " + response.status());
          }
        });

    page.reload();
    chat.ask("Hello there");
    chat.newChat().click();
    assertThat(chat.messages()).hasCount(0);
    chat.ask("Hello again");
    page.reload();
    assertThat(chat.messages()).hasCount(2);

    assertEquals(List.of(), complaints);
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() {
    page.setViewportSize(390, 844);

    chat.ask("word".repeat(100));

    assertFalse(
        (boolean)
            page.evaluate(
                """
                () => [document.documentElement, document.getElementById("scroller")]
                  .some(each => each.scrollWidth > each.clientWidth)
                """));
  }

  /** Chromium calls a streamed answer aborted even when a page has read all of it. */
  private static boolean isReadStream(Request request) {
    return request.method().equals("POST") && request.failure().equals("net::ERR_ABORTED");
  }
}
