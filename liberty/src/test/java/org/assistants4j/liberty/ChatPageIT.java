package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A conversation on the page: begun, reloaded, in two tabs, ended. */
class ChatPageIT extends BrowserTest {

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.assistants4j();
  }

  @Test
  void anEmptyConversationSaysWhatCanBeAsked() {
    assertThat(page).hasTitle("Assistants4J");
    assertThat(chat.heading("What can I do for you?")).isVisible();
    assertThat(chat.input()).isFocused();

    Locator example = page.locator(".example").first();
    example.click();

    assertThat(chat.input()).hasValue(example.textContent());
    assertThat(chat.messages()).hasCount(0);
  }

  @Test
  void theOfflineModelIsNamedWithTheWayToAnother() {
    assertThat(page.locator("h2")).hasText("Assistant");
    assertThat(page.getByText("Built-in offline model")).isVisible();

    page.getByText("Use another model").click();

    assertThat(page.getByText("assistants.engine.model.url")).isVisible();
  }

  @Test
  void aQuestionIsAnsweredAndTheInputIsReadyForTheNext() {
    chat.ask("Hello there");

    assertThat(chat.messages()).hasCount(2);
    assertThat(chat.messages().first()).hasText("Hello there");
    assertThat(chat.messages().last()).containsText("You wrote: \"Hello there\"");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Answer ready");
    assertThat(chat.input()).isFocused();
    assertThat(chat.input()).hasValue("");
    assertThat(chat.heading("What can I do for you?")).isHidden();
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

    try (Page other = Browser.shared().visitor()) {
      other.navigate(url.toString());
      assertThat(other.locator(".welcome")).isVisible();
      assertThat(other.locator(".message")).hasCount(0);
    }
  }

  @Test
  void whatIsSaidInOneTabAppearsInTheOtherWhenThatIsSeenAgain() {
    chat.ask("Hello there");
    ChatPage other = secondTab();
    other.ask("Hello from the second tab");

    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

    assertThat(chat.messages()).hasCount(4);
    assertThat(chat.messages().nth(2)).hasText("Hello from the second tab");
  }

  @Test
  void twoTabsThatAskAtOnceAreBothAnsweredOnce() {
    chat.ask("Hello there");
    ChatPage other = secondTab();

    chat.say("From the first tab");
    other.say("From the second tab");
    chat.answered();
    other.answered();

    assertThat(chat.lastAnswer()).containsText("You wrote: \"From the first tab\"");
    assertThat(other.lastAnswer()).containsText("You wrote: \"From the second tab\"");
    page.reload();
    assertThat(chat.messages()).hasCount(6);
    assertThat(page.getByText("From the first tab", exactly())).hasCount(1);
    assertThat(page.getByText("From the second tab", exactly())).hasCount(1);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  @Test
  void aDoubleClickOnSendStopsNothing() {
    chat.input().fill("Hello there");

    chat.send().dblclick();

    chat.answered();
    assertThat(chat.messages().last()).containsText("You wrote: \"Hello there\"");
    assertThat(page.getByText("Stopped")).hasCount(0);
    assertThat(chat.messages()).hasCount(2);
  }

  @Test
  void earlierMessagesComeWhenTheTopIsReached() {
    page.route("**/api/chat", route -> route.fulfill(ChatPage.json(historyOf(50, "earlier"))));
    page.route("**/api/chat?before=earlier", r -> r.fulfill(ChatPage.json(historyOf(10, null))));
    page.reload();
    assertThat(chat.messages()).hasCount(50);

    page.locator(".scroller").evaluate("scroller => scroller.scrollTop = 0");

    assertThat(chat.messages()).hasCount(60);
    int top = (int) page.locator(".scroller").evaluate("it => Math.round(it.scrollTop)");
    assertTrue(top > 300, "The place was lost: " + top);
    assertThat(chat.button("Show earlier messages")).isHidden();
  }

  private static String historyOf(int messages, String earlier) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      said.add(
          "{\"id\":\"%d\",\"role\":\"user\",\"text\":\"Message %d of %s\"}"
              .formatted(i, i, messages));
    }
    said.set(messages - 1, said.get(messages - 1).replace("user", "assistant"));
    String cursor = earlier == null ? "null" : '"' + earlier + '"';
    return "{\"conversation\":\"c\",\"answering\":false,\"earlier\":%s,\"messages\":[%s]}"
        .formatted(cursor, String.join(",", said));
  }

  @Test
  void aVisitLeavesNoComplaints() {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequestFailed(
        request -> {
          if (!isReadStream(request)) {
            complaints.add(request.method() + " " + request.url() + " " + request.failure());
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
    assertEquals(List.of(), elsewhere);
  }

  /** Chromium calls a streamed answer aborted even when a page has read all of it. */
  private static boolean isReadStream(Request request) {
    return request.method().equals("POST") && request.failure().equals("net::ERR_ABORTED");
  }
}
