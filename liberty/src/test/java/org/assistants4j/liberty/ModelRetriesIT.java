package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.RunEvent;
import org.assistants4j.client.RestBackend;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our client, our server and a model that refuses for the moment: only one of them asks again. */
@ExtendWith(ArquillianExtension.class)
class ModelRetriesIT {
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Test
  void theModelIsAskedThreeTimesForOneRun() {
    MODEL
        .then(StubReply.refusal(429, "Rate limit reached", "Retry-After", "1"))
        .then(StubReply.refusal(429, "Rate limit reached", "Retry-After", "1"));
    try (RestBackend api = RestBackend.at(url.resolve("v1"))) {
      String assistant =
          api.assistants()
              .create(CreateAssistantRequestBuilder.builder().model("stub").build())
              .id();
      String thread =
          api.threads()
              .create(new CreateThreadRequest(List.of(CreateMessageRequest.user("Hi"))))
              .id();
      List<RunEvent> events =
          Heard.all(api.runStreams().create(thread, CreateRunRequest.of(assistant)));
      assertEquals(Heard.answered("thread.run.created", "thread.run.queued"), Heard.names(events));
      assertEquals(3, MODEL.requests().size());
      assertEquals(1, api.runs().list(thread, null, null, null, null).data().size());
    }
  }
}
