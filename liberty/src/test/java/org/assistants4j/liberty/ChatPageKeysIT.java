package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistants4j.liberty.chat.Doors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Keys alone, other screens, a person's conversations, and what the page weighs. */
class ChatPageKeysIT extends BrowserTest {

  /** Requests and bytes of what was there when the element took its focus, or of all. */
  private static final String LOADED =
      """
      until => {
        const entries = [...performance.getEntriesByType("navigation"),
          ...performance.getEntriesByType("resource")];
        const end = until === "all" ? Infinity
          : performance.getEntriesByName(until)[0]?.startTime ?? Infinity;
        const there = entries.filter(each => each.responseEnd < end);
        const bytes = there.reduce((sum, each) => sum + each.decodedBodySize, 0);
        return `${there.length} requests of ${Math.round(bytes / 1024)} kB`;
      }
      """;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.assistants4j().addClass(Doors.class);
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
  void everythingCanBeReachedByKeys() {
    page.keyboard().type("Hello there");
    page.keyboard().press("Tab");
    assertThat(chat.send()).isFocused();
    page.keyboard().press("Enter");
    chat.answered();
    assertThat(chat.input()).isFocused();

    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("Shift+Tab");
      reached.add(focused());
    }

    assertTrue(
        reached.containsAll(List.of("Attach files", "Copy answer", "Messages", "New chat")),
        reached.toString());
    chat.newChat().focus();
    page.keyboard().press("Enter");
    assertThat(chat.messages()).hasCount(0);
    assertThat(chat.input()).isFocused();
  }

  private String focused() {
    return (String)
        page.evaluate(
            """
            () => {
              const at = document.querySelector("assistants-chat").shadowRoot.activeElement;
              return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
            }
            """);
  }

  @Test
  void aMessageThatIsTooLongIsKeptAndSaid() {
    chat.input().fill("x".repeat(256_001));

    chat.input().press("Enter");

    assertThat(page.getByText("256,001 of at most 256,000 characters")).isVisible();
    assertThat(chat.messages()).hasCount(0);
    assertEquals(256_001, chat.input().inputValue().length());
  }

  @Test
  void aDraftSurvivesAReload() {
    chat.input().fill("Not sent yet");

    page.reload();

    assertThat(chat.input()).hasValue("Not sent yet");
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() {
    page.setViewportSize(360, 740);

    chat.ask("word".repeat(100));

    assertFalse(chat.scrollsSideways());
    assertThat(chat.send()).isInViewport();
    assertThat(chat.newChat()).isInViewport();
  }

  @Test
  void theColoursAreTheOnesThatThePersonPrefers() {
    String light = background();

    visit(new NewContextOptions().setColorScheme(ColorScheme.DARK));

    assertEquals("rgb(250, 249, 247)", light);
    assertEquals("rgb(21, 24, 26)", background());
  }

  private String background() {
    return (String)
        page.locator(".chat").evaluate("chat => getComputedStyle(chat).backgroundColor");
  }

  @Test
  void nothingMovesForWhoeverWantsThatNot() {
    String animation = "getComputedStyle(chat.querySelector('.send')).transitionProperty";
    Object moving = page.locator(".chat").evaluate("chat => " + animation);

    visit(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));

    assertNotEquals(moving, page.locator(".chat").evaluate("chat => " + animation));
  }

  @Test
  void aPersonGoesOnWithAnEarlierConversationRenamesAndDeletesIt() {
    page.navigate(url.resolve("doors/in?user=ann").toString());
    page.navigate(url.toString());
    chat.newChat().click();
    chat.ask("Chess for beginners");
    chat.newChat().click();
    assertThat(chat.messages()).hasCount(0);
    chat.ask("Something else");

    chat.button("Conversations").click();
    page.locator(".go", named("Chess for beginners")).first().click();
    assertThat(chat.messages().first()).hasText("Chess for beginners");
    assertThat(chat.input()).isFocused();

    chat.button("Conversations").click();
    chat.button("Rename Chess for beginners").first().click();
    page.keyboard().type("Holidays");
    page.keyboard().press("Enter");
    chat.button("Delete Holidays").click();
    chat.button("Delete").click();
    assertThat(page.getByText("Delete it for good?")).hasCount(0);
    assertThat(page.getByText("Holidays")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(chat.button("Conversations")).isFocused();
    assertThat(page.getByText("Chess for beginners")).hasCount(0);
  }

  private static LocatorOptions named(String text) {
    return new LocatorOptions().setHasText(text);
  }

  @Test
  void thePageComesFromHereAlone() {
    try (Page fresh = Browser.shared().visitor()) {
      fresh.addInitScript("addEventListener('focusin', () => performance.mark('typed'))");
      fresh.onRequest(request -> elsewhere.add(request.url()));
      fresh.navigate(url.toString());
      assertThat(new ChatPage(fresh).input()).isFocused();
      new ChatPage(fresh).answered();
      System.out.printf(
          "The page can be typed into after %s; in all it loads %s%n",
          fresh.evaluate(LOADED, "typed"), fresh.evaluate(LOADED, "all"));
    }
    elsewhere.removeIf(each -> each.startsWith(url.toString()));
    assertEquals(List.of(), elsewhere);
  }

  @Test
  void thePageIsSentWithAStrictPolicy() {
    Map<String, String> headers = page.reload().allHeaders();

    String policy = headers.get("content-security-policy");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
    assertEquals("nosniff", headers.get("x-content-type-options"));
    assertEquals("same-origin", headers.get("referrer-policy"));
  }
}
