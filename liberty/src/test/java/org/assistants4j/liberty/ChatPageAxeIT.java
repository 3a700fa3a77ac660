package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.chat.Doors;
import org.assistants4j.liberty.chat.PageAnswers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules that axe knows for people who see, hear or move otherwise, in each state of the page.
 */
class ChatPageAxeIT extends BrowserTest {
  private static final StubModelServer MODEL = StubModelServer.started();

  /** On which screens. */
  enum Screen {
    LIGHT(new NewContextOptions()),
    DARK(new NewContextOptions().setColorScheme(ColorScheme.DARK)),
    PHONE(new NewContextOptions().setViewportSize(360, 740));

    private final NewContextOptions habits;

    Screen(NewContextOptions habits) {
      this.habits = habits;
    }
  }

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.asking(MODEL.url()).addClass(Doors.class);
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyPageAndOneWithEverythingBreakNoRule(Screen screen) {
    visit(screen.habits);
    assertThat(page.locator(".welcome")).isVisible();
    assertNothingBroken();
    PageAnswers.withFiles(page);
    chat.answerOnce(ChatPage.ending("done", PageAnswers.RICH));
    chat.ask("Show me everything");
    assertThat(page.locator("figure img")).isVisible();
    chat.button("Source 1: facts.txt").click();
    page.getByText("Searched files, ran code, called weather").click();
    assertNothingBroken();
  }

  @Test
  void theNoteOfTheOfflineModelBreaksNoRule() {
    page.route(
        "**/api/chat/about",
        route ->
            route.fulfill(
                ChatPage.json(
                    """
                    {"assistant":"Assistant","model":{"name":"offline","offline":true,"help":"Set it."},
                     "person":null,"limits":{"message":256000,"files":10,"fileBytes":1000,
                     "fileTypes":[".txt"],"imageTypes":["image/png"]}}
                    """)));
    page.reload();
    page.getByText("Use another model").click();
    assertNothingBroken();
  }

  @Test
  void anAnswerOnItsWayBreaksNoRule() {
    MODEL.then(StubReply.silentAfter("Once upon ", "a time"));
    chat.say("Tell me a story");
    assertThat(chat.lastAnswer()).containsText("Once upon a time");
    assertThat(chat.log()).hasAttribute("aria-busy", "true");
    assertNothingBroken();
    chat.stop().click();
    assertThat(chat.lastAnswer()).containsText("Stopped");
    assertNothingBroken();
  }

  @ParameterizedTest
  @EnumSource
  void aFailureBreaksNoRule(Screen screen) {
    visit(screen.habits);
    chat.answerOnce(ChatPage.ending("error", "{\"message\":\"The run failed.\",\"retry\":true}"));
    chat.say("Hello there");
    assertThat(chat.button("Retry")).isVisible();
    assertNothingBroken();
  }

  @Test
  void filesThatAreSentOrRefusedBreakNoRule() {
    chat.chooser()
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("facts.txt", "text/plain", new byte[] {'a'}),
              new FilePayload("tool.exe", "application/exe", new byte[] {'a'})
            });
    assertThat(page.getByLabel("Files to send")).containsText("not taken");
    assertNothingBroken();
  }

  @ParameterizedTest
  @EnumSource
  void theConversationsBreakNoRule(Screen screen) {
    visit(screen.habits);
    page.navigate(url.resolve("doors/in?user=ann").toString());
    page.navigate(url.toString());
    chat.newChat().click();
    chat.ask("Holidays");
    chat.button("Conversations").click();
    chat.button("Rename Holidays").first().click();
    assertThat(page.getByLabel("Title")).isFocused();
    assertNothingBroken();
    page.keyboard().press("Escape");
    chat.button("Delete Holidays").first().click();
    assertNothingBroken();
  }

  /** What fades in or out is not yet what is to be seen. */
  private void assertNothingBroken() {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    List<String> broken =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    assertEquals(List.of(), broken);
  }
}
