package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.client.RestBackend;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that asks for a stream and does not read it is nobody's trouble but its own. */
@ExtendWith(ArquillianExtension.class)
class SlowReaderIT {
  /** More than the buffers between server and client hold. */
  private static final int PIECES = 4_000;

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
  void theRunEndsAlthoughNobodyReadsItsStream() throws IOException {
    String piece = "x".repeat(2_000);
    MODEL.then(StubReply.text(Collections.nCopies(PIECES, piece).toArray(String[]::new)));
    try (RestBackend api = RestBackend.at(url.resolve("v1"));
        Socket reader = new Socket()) {
      String assistant =
          api.assistants()
              .create(CreateAssistantRequestBuilder.builder().model("stub").build())
              .id();
      var hello = new CreateThreadRequest(List.of(CreateMessageRequest.user("Hi")));
      String thread = api.threads().create(hello).id();
      askForStream(reader, "v1/threads/" + thread + "/runs", assistant);
      Run run =
          Waiting.until(
                  () -> api.runs().list(thread, null, null, null, null).data(),
                  runs -> !runs.isEmpty() && runs.get(0).status().ended())
              .get(0);
      assertEquals(RunStatus.COMPLETED, run.status());
    }
  }

  private void askForStream(Socket socket, String path, String assistant) throws IOException {
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
    String body = "{\"assistant_id\":\"" + assistant + "\",\"stream\":true}";
    String request =
        "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\nOpenAI-Beta: assistants=v2\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(
                url.resolve(path).getPath(), url.getHost(), url.getPort(), body.length(), body);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
