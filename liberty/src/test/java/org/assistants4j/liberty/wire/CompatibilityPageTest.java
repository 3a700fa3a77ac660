package org.assistants4j.liberty.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityPageTest {
  @Test
  void theFirstTestThatWasAnsweredHoldsAnOperation() {
    assertHolder("GET /models", "OfficialSdkIT.b", answer("AnIT.a"), answer("OfficialSdkIT.b"));
    assertHolder(
        "GET /models", "ServerContractIT.b", answer("ServerContractIT.b"), answer("AnIT.a"));
    assertHolder("GET /models", "AnIT.a", answer("AnIT.b"), answer("AnIT.a"));
  }

  @Test
  void aRefusalAndAnAnswerBeforeAllTestsHoldNothing() {
    assertHolder("GET /models", "—", with(answer("AnIT.a"), 404), answer("AnIT"));
  }

  @Test
  void anEventIsHeldByTheTestThatHeardIt() {
    assertHolder("error", "AnIT.a", stream("AnIT.a", "event: error\ndata: {}\n\n"));
    assertHolder("error", "—", stream("AnIT.a", "event: done\ndata: [DONE]\n\n"));
  }

  @Test
  void aLiteralPathIsNoParameter() {
    assertHolder("POST /threads/{thread_id}", "—", stream("AnIT.a", ""));
    assertHolder("POST /threads/runs", "AnIT.a", stream("AnIT.a", ""));
  }

  @Test
  void versionsAreToldApart() {
    Exchange one = new Exchange("AnIT.a", "GET", "/v1/models", "assistants=v1", 200, "", "");
    String text = page(List.of(one));
    assertTrue(text.substring(text.indexOf("## Version 1")).contains("| `GET /models` | AnIT.a |"));
    assertTrue(text.substring(0, text.indexOf("## Version 1")).contains("| `GET /models` | — |"));
  }

  @Test
  void whatNoTestHoldsIsNamed() {
    Holders one = new Holders("v1");
    Holders two = new Holders("v2");
    two.add(answer("AnIT.a"));
    List<String> missing = new CompatibilityPage(one, two).missing();
    assertEquals(46 + 25 - 1 + 35 + 24, missing.size());
    assertTrue(missing.contains("v1 GET /models"));
    assertFalse(missing.contains("v2 GET /models"));
  }

  private static void assertHolder(String what, String test, Exchange... answers) {
    String text = page(List.of(answers));
    assertTrue(text.contains("| `" + what + "` | " + test + " |\n"), text);
  }

  private static String page(List<Exchange> answers) {
    Holders one = new Holders("v1");
    Holders two = new Holders("v2");
    answers.forEach(one::add);
    answers.forEach(two::add);
    return new CompatibilityPage(one, two).text();
  }

  private static Exchange answer(String test) {
    return new Exchange(test, "GET", "/v1/models", "", 200, "application/json", "");
  }

  private static Exchange with(Exchange it, int status) {
    return new Exchange(it.test(), it.method(), it.path(), it.beta(), status, it.type(), it.body());
  }

  private static Exchange stream(String test, String text) {
    return new Exchange(
        test, "POST", "/v1/threads/runs", "assistants=v2", 200, "text/event-stream", text);
  }
}
