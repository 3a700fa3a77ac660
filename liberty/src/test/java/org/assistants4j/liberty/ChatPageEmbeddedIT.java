package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.liberty.host.HostPolicy;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The chat in a page of a host, as docs/embedding.md shows it, whose style wants all for itself.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ChatPageEmbeddedIT {
  private static final String SERVER = "server";
  private static final String HOST = "host";
  private static final String STYLE =
      """
      * { color: rgb(255, 0, 0) !important; font-size: 40px !important; letter-spacing: 9px; }
      html { font-size: 50%; text-transform: uppercase; line-height: 4; text-align: right; }
      button, textarea, div, p { display: none !important; }
      assistants-chat { display: block !important; height: 500px; width: 600px; }
      """;

  @ArquillianResource
  @OperateOnDeployment(HOST)
  private URI host;

  private final List<String> complaints = new ArrayList<>();
  private Page page;
  private ChatPage chat;

  @Deployment(name = SERVER, order = 1, testable = false)
  static WebArchive server() {
    return Wars.assistants4j();
  }

  @Deployment(name = HOST, order = 2, testable = false)
  static WebArchive host() throws IOException {
    return Wars.configured(
            Wars.hostWithChat(HostPolicy.class),
            "assistants.url=http://localhost:%s/assistants4j/v1\nassistants.assistant.name=Concierge"
                .formatted(System.getProperty("test.http.port")))
        .addAsWebResource(new StringAsset(example()), "help.html")
        .addAsWebResource(new StringAsset(STYLE), "site.css");
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/embedding.md"));
  }

  private static String example() throws IOException {
    Matcher html = Pattern.compile("```html\n(.*?)```", Pattern.DOTALL).matcher(page());
    assertTrue(html.find());
    return html.group(1);
  }

  @BeforeEach
  void visit() {
    page = Browser.shared().visitor();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    chat = new ChatPage(page);
    page.navigate(host.resolve("help.html").toString());
    assertThat(chat.send()).isVisible();
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  @Test
  void theExampleAnswersUnderThePolicyThatThePageNames() throws IOException {
    assertTrue(page().contains(HostPolicy.NEEDED) && page().contains(HostPolicy.TRUSTED));
    assertThat(page.getByText("Welcome!")).isVisible();
    assertThat(page.locator("h2")).hasText("Concierge");

    chat.ask("Hello there");

    assertThat(chat.messages().last()).containsText("You wrote: \"Hello there\"");
    assertThat(page.getByText("Welcome!")).isHidden();
    page.reload();
    assertThat(chat.messages()).hasCount(2);
    assertEquals(List.of(), complaints);
  }

  @Test
  void theHostsStyleStaysOutside() {
    chat.ask("Hello there");

    assertEquals("rgb(31, 35, 38)", style(".message.user .text", "color"));
    assertEquals("16px", style(".message.user .text", "fontSize"));
    assertEquals("normal", style(".message.user .text", "letterSpacing"));
    assertEquals("none", style(".message.user .text", "textTransform"));
    assertEquals("start", style(".message.assistant .text", "textAlign"));
    assertThat(chat.send()).isVisible();
  }

  private Object style(String element, String property) {
    return page.locator(element).evaluate("(it, name) => getComputedStyle(it)[name]", property);
  }

  @Test
  void theSizeIsTheHosts() {
    BoundingBox box = page.locator("assistants-chat .chat").boundingBox();

    assertEquals(500, box.height);
    assertEquals(600, box.width);
  }

  @Test
  void theElementTakesNoFocusUnasked() {
    assertThat(chat.input()).not().isFocused();
  }

  @Test
  void filesAreKeptByTheirContent() throws IOException, InterruptedException {
    HttpResponse<String> ours = get("assistants4j/chat.js", "");
    String tag = ours.headers().firstValue("ETag").orElseThrow();
    assertEquals("no-cache", ours.headers().firstValue("Cache-Control").orElseThrow());
    assertEquals(304, get("assistants4j/chat.js", tag).statusCode());
    assertEquals(200, get("assistants4j/chat.js", "\"another\"").statusCode());

    Matcher marked =
        Pattern.compile("\\.\\./(webjars/[^\"]+)")
            .matcher(get("assistants4j/libraries.js", "").body());
    assertTrue(marked.find());
    HttpResponse<String> library = get(marked.group(1), "");
    assertEquals(200, library.statusCode());
    assertTrue(library.headers().firstValue("Cache-Control").orElseThrow().endsWith("immutable"));
  }

  /** Also with the date that all files of a reproducible build have. */
  private HttpResponse<String> get(String path, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(host.resolve(path));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
      request.header("If-Modified-Since", "Mon, 01 Jan 2035 00:00:00 GMT");
    }
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), BodyHandlers.ofString());
  }
}
