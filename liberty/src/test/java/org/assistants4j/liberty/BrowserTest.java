package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each test has a visitor of its own, on whose page nothing may be asked of other servers. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
abstract class BrowserTest {
  private static final int SLOWEST_MILLIS = 15_000;

  @ArquillianResource URI url;
  final List<String> elsewhere = new ArrayList<>();
  private final List<String> trouble = new ArrayList<>();
  Page page;
  ChatPage chat;

  @BeforeEach
  void arrive() {
    PlaywrightAssertions.setDefaultAssertionTimeout(SLOWEST_MILLIS);
    visit(new NewContextOptions());
  }

  @AfterEach
  void leave() {
    if (page != null) {
      page.context().close();
    }
  }

  /** Begins again, as a visitor with other habits. */
  void visit(NewContextOptions habits) {
    leave();
    page = Browser.shared().visitor(habits);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url.toString()) && !request.url().startsWith("data:")) {
            elsewhere.add(request.url());
          }
        });
    noteTrouble();
    chat = new ChatPage(page);
    page.navigate(url.toString());
    try {
      assertThat(chat.send()).isVisible();
    } catch (AssertionError missing) {
      throw new AssertionError(trouble + "\n" + page.content(), missing);
    }
    chat.answered();
  }

  private void noteTrouble() {
    page.onPageError(trouble::add);
    page.onConsoleMessage(message -> trouble.add(message.text()));
    page.onRequestFailed(request -> trouble.add(request.url() + " " + request.failure()));
    page.onResponse(
        response -> {
          if (!response.ok()) {
            trouble.add(response.url() + " " + response.status());
          }
        });
  }

  /** Another tab of the same visitor. */
  ChatPage secondTab() {
    Page second = page.context().newPage();
    second.navigate(url.toString());
    ChatPage other = new ChatPage(second);
    other.answered();
    return other;
  }
}
