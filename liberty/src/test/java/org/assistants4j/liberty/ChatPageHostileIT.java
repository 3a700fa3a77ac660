package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that would harm a page which believes them. */
class ChatPageHostileIT extends BrowserTest {
  private static final StubModelServer MODEL = StubModelServer.started();

  private static final List<String> HARM =
      List.of(
          "<script>window.harmed = 1</script>",
          "<img src=x onerror=\"window.harmed = 1\">",
          "<svg onload=\"window.harmed = 1\"><animate onbegin=\"window.harmed = 1\"></svg>",
          "<iframe src=\"javascript:window.top.harmed = 1\"></iframe>",
          "<a href=\"javascript:window.harmed = 1\" id=there>click me</a>",
          "[click me](javascript:window.harmed=1)",
          "[click me](JaVaScRiPt&colon;window.harmed=1)",
          "[click me](data:text/html,<script>alert(1)</script>)",
          "[click me](vbscript:harmed)",
          "![a picture](https://elsewhere.example/pixel.png?secret)",
          "![a picture](//elsewhere.example/pixel.png)",
          "![a picture](javascript:window.harmed=1)",
          "<link rel=stylesheet href=https://elsewhere.example/a.css>",
          "<style>* { background: url(https://elsewhere.example/a.png) }</style>",
          "<form action=https://elsewhere.example><input name=password><button>Log in</button></form>",
          "<div style=\"position:fixed;inset:0;background:url(https://elsewhere.example/b)\">x</div>",
          "<base href=https://elsewhere.example/><meta http-equiv=refresh content=\"0;url=x\">",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.harmed=1>",
          "```html\"onmouseover=\"window.harmed=1\n<b>x</b>\n```",
          "[x]: javascript:window.harmed=1\n\n[x]",
          "<https://elsewhere.example/\"onclick=\"window.harmed=1>");
  private static final List<String> UNITS =
      List.of(">", "- > ", "[", "![", "[a](b", "*a ", "**a *b ", "_a_", "***", "`", "<a ", "|a");
  private static final String HARMFUL =
      "script, img, svg:not([data-icon]), iframe, style, link, form, input, base, meta, math, object,"
          + " [style], [id], [onclick], [onerror], [onload], [onmouseover], a[href]:not([href^=http])";

  private final List<String> complaints = new ArrayList<>();

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.configured(
        Wars.assistants4j(),
        "assistants.engine.model.url=%s\nassistants.engine.model.name=stub\nassistants.chat.rate=0"
            .formatted(MODEL.url()));
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @BeforeEach
  void watch() {
    page.onDialog(
        dialog -> {
          complaints.add("A dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
  }

  @Test
  void nothingOfItDoesAnything() {
    for (String answer : HARM) {
      MODEL.then(StubReply.text("Before. ", answer, "\n\nAfter."));
      chat.ask("Do your worst");
      assertThat(chat.messages().last()).containsText("After.");
      assertHarmless(answer);
    }
    page.reload();
    assertThat(chat.messages()).hasCount(2 * HARM.size());
    assertHarmless("all of them, restored");
  }

  private void assertHarmless(String answer) {
    assertEquals(0, chat.messages().locator(HARMFUL).count(), answer);
    assertEquals(true, page.evaluate("window.harmed === undefined"), answer);
    assertEquals(List.of(), complaints, answer);
    assertEquals(List.of(), elsewhere, answer);
  }

  @Test
  void aLinkElsewhereOpensATabThatKnowsNothingOfThisOne() {
    MODEL.then(StubReply.text("See [there](https://elsewhere.example/)."));

    chat.ask("Where?");

    assertThat(chat.link("there")).hasAttribute("target", "_blank");
    assertThat(chat.link("there")).hasAttribute("rel", "noopener noreferrer");
  }

  @Test
  void thirtyThousandCharactersOfOneKindDoNotStopThePage() {
    noteStandstills();
    for (String unit : UNITS) {
      MODEL.then(StubReply.text("So: ", unit.repeat(30_000 / unit.length()), "\n\nAfter."));
      chat.ask("Do your worst");
      assertThat(chat.messages().last()).containsText("After.");
    }
    printStandstill("30,000 characters of one kind");
  }

  @Test
  void aCodeBlockThatNeverEndsIsShown() {
    MODEL.then(StubReply.text("Look:\n\n```java\nint a = 1;\n", "| a | b\n|--\n[x](", "**never"));

    chat.ask("Do your worst");

    assertThat(page.locator(".code")).containsText("**never");
  }

  @Test
  void fiveMegabytesDoNotStopThePage() {
    List<String> pieces = new ArrayList<>(Collections.nCopies(500, "word ".repeat(2_000)));
    pieces.add(" The end.");
    MODEL.then(StubReply.text(pieces.toArray(String[]::new)));
    noteStandstills();

    chat.say("Do your worst");

    assertThat(chat.messages().last()).containsText("The end.");
    chat.answered();
    printStandstill("5 MB");
    chat.ask("Are you there?");
    assertThat(chat.messages().last()).hasText("Hello from the stub.");
  }

  private void noteStandstills() {
    page.evaluate(
        """
        () => {
          window.longest = 0;
          let last = performance.now();
          const tick = now => {
            window.longest = Math.max(window.longest, now - last);
            last = now;
            requestAnimationFrame(tick);
          };
          requestAnimationFrame(tick);
        }
        """);
  }

  private void printStandstill(String answer) {
    double longest = ((Number) page.evaluate("window.longest")).doubleValue();
    System.out.printf("%s: the page stood still for at most %.0f ms%n", answer, longest);
  }
}
