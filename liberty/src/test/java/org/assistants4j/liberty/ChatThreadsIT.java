package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.chat.Answered;
import org.assistants4j.liberty.chat.Listening;
import org.assistants4j.liberty.chat.Visitor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chat that answers one message at a time. */
@ExtendWith(ArquillianExtension.class)
class ChatThreadsIT {
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(
        Wars.assistants4j(),
        "assistants.engine.model.url="
            + MODEL.url()
            + "\nassistants.engine.model.name=stub\nassistants.chat.threads=1");
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Test
  void oneMoreIsRefusedUntilTheFirstHasItsAnswer() {
    MODEL.then(
        StubReply.stream("Hel")
            .then(StubReply.Wire::hold)
            .then(StubReply.delta("{\"content\":\"lo\"}"))
            .then(StubReply.finish("stop"))
            .then(StubReply.done()));
    Visitor second = new Visitor(url);
    try (Listening first = new Visitor(url).listen("Hello", "q-1")) {
      first.until("delta");
      Answered refused = second.ask("Me too", "q-2");

      assertEquals("too_busy", refused.code(503));
      assertEquals("5", refused.header("Retry-After"));
      assertEquals(503, second.listen("Me too", "q-2").status());

      MODEL.release();
      assertEquals("Hello", first.end("done").data().getString("reply"));
    }
    Waiting.until(() -> second.ask("Me too", "q-2").status(), status -> status == 200);
    assertEquals(2, second.get("").json(200).getJsonArray("messages").size());
  }
}
