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
    page.navigate(url.toString());
    assertThat(send()).isEnabled();
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
    assertThat(heading("Assistants4J")).isVisible();
    assertThat(heading("What can I do for you?")).isVisible();
    assertThat(input()).isFocused();

    Locator example = page.locator(".example").first();
    example.click();

    assertThat(input()).hasValue(example.textContent());
    assertThat(messages()).hasCount(0);
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

    ask("Hello there");

    assertThat(messages()).hasCount(2);
    assertThat(messages().first()).hasText("Hello there");
    assertThat(messages().last()).containsText("You wrote: \"Hello there\"");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Answer ready");
    assertThat(page.getByRole(AriaRole.LOG)).hasAttribute("aria-busy", "false");
    assertThat(input()).isFocused();
    assertThat(input()).hasValue("");
    assertThat(heading("What can I do for you?")).isHidden();
    int pieces = (int) page.evaluate("window.pieces");
    assertTrue(pieces > 1, "The answer came in one piece: " + pieces);
  }

  @Test
  void aReloadRestoresTheConversation() {
    ask("Hello there");
    ask("Hello again");
    List<String> before = messages().allTextContents();

    page.reload();

    assertThat(messages()).hasCount(4);
    assertEquals(before, messages().allTextContents());
    assertThat(notice()).isHidden();
  }

  @Test
  void aNewChatIsEmptyAndStaysSo() {
    ask("Hello there");

    newChat().click();

    assertThat(messages()).hasCount(0);
    assertThat(heading("What can I do for you?")).isVisible();
    assertThat(input()).isFocused();
    page.reload();
    assertThat(heading("What can I do for you?")).isVisible();
    assertThat(messages()).hasCount(0);
  }

  @Test
  void anotherVisitorHasAnotherConversation() {
    ask("Hello there");

    try (Page other = browser.visitor()) {
      other.navigate(url.toString());
      assertThat(other.locator("#welcome")).isVisible();
      assertThat(other.locator("#log article")).hasCount(0);
    }
  }

  @Test
  void aRefusedMessageShowsTheReasonAndCanBeRetried() {
    failOnce(
        new Route.FulfillOptions()
            .setStatus(503)
            .setContentType("application/json")
            .setBody("{\"error\":{\"message\":\"The assistant cannot be reached.\"}}"));

    say("Hello there");

    assertThat(notice()).containsText("The assistant cannot be reached.");
    assertThat(messages()).hasCount(1);
    retryAnswers("Hello there");
  }

  @Test
  void aFailedRunShowsTheReasonAndCanBeRetried() {
    failOnce(
        events(
            "event: started\ndata: {}\n\nevent: delta\ndata: {\"text\":\"Well\"}\n\n"
                + "event: error\ndata: {\"message\":\"The run failed.\"}\n\n"));

    say("Hello there");

    assertThat(notice()).containsText("The run failed.");
    assertThat(messages().last()).hasText("Well");
    retryAnswers("Hello there");
  }

  @Test
  void aBrokenStreamShowsTheReasonAndCanBeRetried() {
    failOnce(events("event: started\ndata: {}\n\nevent: delta\ndata: {\"text\":\"Well\"}\n\n"));

    say("Hello there");

    assertThat(notice()).containsText("The connection broke before the answer was complete.");
    retryAnswers("Hello there");
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

    say("Hello there");

    assertThat(notice()).containsText("The server cannot be reached.");
    retryAnswers("Hello there");
    page.reload();
    assertThat(messages()).hasCount(2);
  }

  @Test
  void enterSendsAndShiftEnterBreaksTheLine() {
    input().pressSequentially("one");
    input().press("Shift+Enter");
    input().pressSequentially("two");
    assertThat(input()).hasValue("one\ntwo");
    assertThat(messages()).hasCount(0);

    input().press("Enter");

    assertThat(messages().last()).containsText("You wrote: ");
    assertThat(messages()).hasCount(2);
    assertThat(input()).hasValue("");
    assertEquals("one\ntwo", messages().first().textContent());
  }

  @Test
  void enterSendsNothingWhileComposing() {
    input().fill("にほん");

    input()
        .evaluate(
            """
            input => input.dispatchEvent(
              new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }))
            """);

    assertThat(input()).hasValue("にほん");
    assertThat(messages()).hasCount(0);
  }

  @Test
  void markupInAMessageStaysText() {
    String markup = "<img src=x onerror=\"document.title='broken in'\"> & <b>bold</b>";

    ask(markup);

    assertEquals(markup, messages().first().textContent());
    assertThat(messages().last()).containsText("You wrote: \"<img src=x");
    assertThat(messages().locator("img, b")).hasCount(0);
    assertThat(page).hasTitle("Assistants4J");
  }

  @Test
  void aMessageThatIsTooLongIsKeptAndSaid() {
    input().fill("x".repeat(256_001));

    send().click();

    assertThat(page.getByText("256,001 of at most 256,000 characters")).isVisible();
    assertThat(messages()).hasCount(0);
    assertEquals(256_001, input().inputValue().length());
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
    ask("Hello there");
    newChat().click();
    assertThat(messages()).hasCount(0);
    ask("Hello again");
    page.reload();
    assertThat(messages()).hasCount(2);

    assertEquals(List.of(), complaints);
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() {
    page.setViewportSize(390, 844);

    ask("word".repeat(100));

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

  private void ask(String question) {
    say(question);
    assertThat(notice()).isHidden();
    assertThat(messages().last()).containsText("You wrote: ");
  }

  private void say(String message) {
    assertThat(send()).isEnabled();
    input().fill(message);
    send().click();
    assertThat(send()).isEnabled();
  }

  private void retryAnswers(String question) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry")).click();
    assertThat(send()).isEnabled();
    assertThat(messages()).hasCount(2);
    assertThat(messages().first()).hasText(question);
    assertThat(messages().last()).containsText("You wrote: \"" + question + "\"");
    assertThat(notice()).isHidden();
  }

  private void failOnce(Route.FulfillOptions failure) {
    page.route("**/api/chat", route -> route.fulfill(failure), new Page.RouteOptions().setTimes(1));
  }

  private static Route.FulfillOptions events(String events) {
    return new Route.FulfillOptions().setContentType("text/event-stream").setBody(events);
  }

  private Locator input() {
    return page.getByLabel("Your message");
  }

  private Locator send() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"));
  }

  private Locator newChat() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New chat"));
  }

  private Locator notice() {
    return page.locator("#notice");
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private Locator messages() {
    return page.locator("#log .text");
  }
}
