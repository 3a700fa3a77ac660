package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.assistants4j.liberty.host.Concierge;
import org.assistants4j.liberty.host.HostApplication;
import org.assistants4j.liberty.host.Rooms;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application whose runs are not streamed but looked at, on the container's threads. */
@ExtendWith(ArquillianExtension.class)
class PollingHostIT {
  private static final String SERVER = "server";
  private static final String HOST = "host";

  @Inject Concierge concierge;

  @Deployment(name = SERVER, order = 1, testable = false)
  static WebArchive server() {
    return Wars.assistants4j();
  }

  @Deployment(name = HOST, order = 2)
  static WebArchive host() {
    return Wars.configured(
        Wars.host(Concierge.class, HostApplication.class, Rooms.class),
        """
        assistants.url=http://localhost:%s/assistants4j/v1/
        assistants.stream=false
        assistants.assistant.name=Concierge without streams
        assistants.assistant.tools=book_room
        """
            .formatted(System.getProperty("test.http.port")));
  }

  @Test
  @OperateOnDeployment(HOST)
  void theHostsBeanIsAnsweredByTheServer() {
    String answer = concierge.ask("Good morning");

    assertTrue(answer.startsWith("You wrote: \"Good morning\""), answer);
  }

  @Test
  @OperateOnDeployment(HOST)
  void theServersModelCallsAFunctionOfTheHost() {
    String answer = concierge.ask("Call book_room with {\"room\": \"Blue room\", \"nights\": 3}");

    assertTrue(
        answer.startsWith("book_room answered: {\"nights\":3,\"roomName\":\"Blue room\"}"), answer);
  }
}
