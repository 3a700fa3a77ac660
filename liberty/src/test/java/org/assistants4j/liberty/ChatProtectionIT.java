package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.assistants4j.liberty.chat.Answered;
import org.assistants4j.liberty.chat.Form;
import org.assistants4j.liberty.chat.Visitor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What other sites, and those who ask too much, are refused. */
@ExtendWith(ArquillianExtension.class)
class ChatProtectionIT {
  private static final String HELLO = Visitor.question("Hello", null);
  private static final String FOREIGN = "https://elsewhere.example";

  @ArquillianResource private URI url;
  private Visitor visitor;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(
        Wars.assistants4j(),
        "assistants.chat.rate=3\nassistants.chat.origins=https://trusted.example");
  }

  @BeforeEach
  void visit() {
    visitor = new Visitor(url);
  }

  private String own() {
    return url.getScheme() + "://" + url.getAuthority();
  }

  private Answered with(HttpRequest.Builder request, String header, String value) {
    return visitor.send(request.header(header, value).build());
  }

  private HttpRequest.Builder question() {
    return visitor.json("", HELLO);
  }

  private static void assertRefused(Answered answer) {
    assertEquals("foreign_origin", answer.code(403));
    assertTrue(
        answer.response().headers().map().keySet().stream()
            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control")));
  }

  @Test
  void aPageOfAnotherOriginIsRefused() {
    assertRefused(with(question(), "Origin", FOREIGN));
    assertRefused(with(question(), "Origin", "null"));
    assertRefused(with(question(), "Origin", own() + "1"));
    assertRefused(with(question(), "Sec-Fetch-Site", "cross-site"));
    assertRefused(with(question(), "Sec-Fetch-Site", "same-site"));
    assertRefused(with(question(), "Sec-Fetch-Site", "none"));
    assertRefused(with(visitor.request(""), "Sec-Fetch-Site", "cross-site"));
    assertRefused(with(visitor.request("/about"), "Origin", FOREIGN));
    assertEquals(List.of(), visitor.cookies());
  }

  @Test
  void anotherOriginCanDoNothingElseEither() {
    assertRefused(with(visitor.request("").DELETE(), "Origin", FOREIGN));
    assertRefused(with(visitor.json("/stop", "{}"), "Origin", FOREIGN));
    assertRefused(with(visitor.json("/conversations", "{}"), "Origin", FOREIGN));
    assertRefused(with(visitor.json("/conversations/x", "{}"), "Origin", FOREIGN));
    assertRefused(with(visitor.request("/files/x").DELETE(), "Sec-Fetch-Site", "cross-site"));
  }

  @Test
  void anotherOriginIsNotEvenAllowedToAsk() {
    Answered preflight =
        visitor.send(
            visitor
                .request("")
                .header("Origin", FOREIGN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    assertRefused(preflight);
  }

  @Test
  void formsOfOtherSitesAreRefused() {
    Form form = Form.file("a.txt", "text");
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", form.type())) {
      HttpRequest.Builder post =
          visitor.request("").header("Content-Type", type).POST(BodyPublishers.ofString(HELLO));
      assertEquals(415, visitor.send(post.build()).status(), type);
      assertRefused(with(post, "Origin", FOREIGN));
    }
    HttpRequest.Builder upload =
        visitor
            .request("/files")
            .header("Content-Type", form.type())
            .POST(BodyPublishers.ofByteArray(form.bytes()));
    assertRefused(with(upload.copy(), "Origin", FOREIGN));
    assertRefused(with(upload.copy(), "Sec-Fetch-Site", "cross-site"));
    assertEquals(201, with(upload, "Sec-Fetch-Site", "same-origin").status());
  }

  @Test
  void ourOwnPagesAndThoseThatAreNamedMayAsk() {
    assertEquals(200, with(question(), "Origin", own()).status());
    assertEquals(200, with(question(), "Sec-Fetch-Site", "same-origin").status());
    assertEquals(200, with(question(), "Origin", "https://trusted.example").status());
    assertEquals(200, with(visitor.request("/about"), "Sec-Fetch-Site", "none").status());
  }

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgain() {
    for (int i = 0; i < 3; i++) {
      assertEquals(200, visitor.ask("Hello").status());
    }
    Answered refused = visitor.ask("Hello");
    assertEquals("too_many_asks", refused.code(429));
    int seconds = Integer.parseInt(refused.header("Retry-After"));
    assertTrue(seconds >= 1 && seconds <= 60, "Retry-After: " + seconds);
    assertEquals("too_many_asks", with(question(), "Accept", "text/event-stream").code(429));
    assertEquals(200, new Visitor(url).ask("Hello").status());
    assertEquals(200, visitor.get("").status());
  }

  @Test
  void everyAnswerHasItsHeaders() {
    for (Answered answer :
        List.of(
            visitor.get(""),
            visitor.get("/about"),
            visitor.get("/files/x"),
            visitor.get("/nothing"),
            visitor.ask(" "),
            with(question(), "Origin", FOREIGN))) {
      assertTrue(answer.header("Cache-Control").startsWith("no-store"), answer.text());
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
      assertEquals("no", answer.header("X-Accel-Buffering"));
      assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
    }
  }

  @Test
  void aMessageThatIsTooLongIsRefused() {
    assertEquals("string_above_max_length", visitor.ask("x".repeat(256_001)).code(400));
    assertEquals("body_too_large", visitor.ask("x".repeat(2_100_000)).code(413));
  }
}
