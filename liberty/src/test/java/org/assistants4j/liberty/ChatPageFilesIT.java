package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.assistants4j.liberty.chat.PageAnswers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Files that a person sends, what answers cite, and files that come with them. */
class ChatPageFilesIT extends BrowserTest {
  private static final FilePayload FACTS =
      text("facts.txt", "The launch code name is Bluebird.\n\nThe team meets on Tuesdays.");

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.configured(Wars.assistants4j(), "assistants.chat.file.max-size=1000");
  }

  private static FilePayload text(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(UTF_8));
  }

  private void attach(FilePayload... files) {
    chat.chooser().setInputFiles(files);
  }

  @Test
  void aFileIsAttachedAskedAboutAndCited() {
    attach(FACTS);
    assertThat(page.getByLabel("Files to send")).containsText("facts.txt");
    chat.ask("What is the launch code name?");

    assertThat(page.locator(".message.user")).containsText("facts.txt");
    assertThat(page.getByLabel("Files to send")).isHidden();
    assertThat(chat.messages().last()).containsText("Bluebird");
    chat.button("Source 1: facts.txt").click();
    assertThat(page.locator(".note")).containsText("facts.txt");
    assertThat(chat.button("Source 1: facts.txt")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("Escape");
    assertThat(page.locator(".note")).hasCount(0);
    assertThat(chat.button("Source 1: facts.txt")).isFocused();
    assertThat(page.getByLabel("Sources")).containsText("facts.txt");
    page.reload();
    assertThat(page.locator(".message.user")).containsText("facts.txt");
    assertThat(chat.button("Source 1: facts.txt")).isVisible();
  }

  @Test
  void aFileIsTakenBackBeforeItIsSent() {
    attach(FACTS);

    chat.button("Remove facts.txt").click();

    assertThat(page.getByLabel("Files to send")).isHidden();
    chat.ask("What is the launch code name?");
    assertThat(page.locator(".message.user")).not().containsText("facts.txt");
  }

  @Test
  void whatIsNotTakenIsSaidBeforeItIsSent() {
    page.onRequest(
        request -> assertTrue(!request.url().endsWith("/files"), "It was sent: " + request.url()));

    attach(text("tool.exe", "x"), text("long.txt", "x".repeat(1001)));

    assertThat(page.getByLabel("Files to send")).containsText("This kind of file is not taken.");
    assertThat(page.getByLabel("Files to send")).containsText("Larger than 1 kB.");
    String rule = chat.button("Attach files").getAttribute("title");
    assertTrue(rule.contains("at most 10 files of 1 kB each"), rule);
    assertTrue(rule.contains(".txt"), rule);
  }

  @Test
  void aFileIsDropped() {
    page.locator(".chat")
        .evaluate(
            """
            chat => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File(["Tuesdays"], "dropped.txt", { type: "text/plain" }));
              chat.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
            }
            """);

    assertThat(page.getByLabel("Files to send")).containsText("dropped.txt");
    assertThat(chat.button("Remove dropped.txt")).isVisible();
  }

  @Test
  void filesThatCameOutAreShownAndCanBeTakenAway() {
    PageAnswers.withFiles(page);
    chat.answerOnce(ChatPage.ending("done", PageAnswers.RICH));

    chat.ask("Draw a chart");

    chat.shows("chart.png");
    String file = url + "api/chat/files/chart-1";
    assertEquals(file, chat.link("chart.png").first().evaluate("link => link.href"));
    assertThat(page.locator(".message.assistant .text")).not().containsText("sandbox:");
    assertEquals(
        url + "api/chat/files/table-1", chat.link("the table").evaluate("link => link.href"));
    assertThat(page.locator("a.chip")).hasText("sales.csv0.1 kB");
    assertThat(page.locator("a.chip")).hasAttribute("download", "sales.csv");
    assertThat(page.locator("a.chip")).hasAttribute("href", url + "api/chat/files/table-1");
    assertEquals(List.of(), elsewhere);
  }

  @Test
  void aMarkerThatNothingStandsForIsNotShown() {
    chat.answerOnce(
        ChatPage.ending(
            "done",
            "{\"reply\":\"It is so【4:0†source】 [7].\",\"status\":\"complete\",\"citations\":[],"
                + "\"files\":[],\"tools\":[]}"));

    chat.ask("Is it so?");

    assertThat(chat.messages().last()).hasText("It is so [7].");
  }
}
