package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.assistants4j.api.ApiException;
import org.assistants4j.client.AssistantsClient;
import org.assistants4j.liberty.host.Concierge;
import org.assistants4j.liberty.host.HostApplication;
import org.assistants4j.liberty.host.Rooms;
import org.assistants4j.liberty.host.StyledApplication;
import org.assistants4j.liberty.host.StyledJson;
import org.assistants4j.service.AssistantService;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that carries the client and asks a server elsewhere. */
@ExtendWith(ArquillianExtension.class)
class HostApplicationIT {
  private static final String SERVER = "server";
  private static final String HOST = "host";

  @Inject Concierge concierge;
  @Inject AssistantService assistants;
  @Inject @RestClient AssistantsClient client;

  @Deployment(name = SERVER, order = 1, testable = false)
  static WebArchive server() {
    return Wars.assistants4j();
  }

  @Deployment(name = HOST, order = 2)
  static WebArchive host() {
    return Wars.configured(
        Wars.host(
            Concierge.class,
            HostApplication.class,
            Rooms.class,
            StyledApplication.class,
            StyledJson.class),
        """
        assistants.url=http://localhost:%s/assistants4j/v1
        assistants.assistant.name=Concierge
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

  @Test
  @OperateOnDeployment(HOST)
  void aTypedClientIsInjected() {
    String id = assistants.assistant().id();

    assertEquals("Concierge", client.retrieve(id).name());
    var refused = assertThrows(ApiException.class, () -> client.retrieve("asst_unknown"));
    assertEquals(404, refused.status());
  }

  @Test
  @RunAsClient
  void theHostsJsonIsItsOwn(@ArquillianResource @OperateOnDeployment(HOST) URI host)
      throws IOException, InterruptedException {
    assertEquals("{\"roomName\":\"Blue room\",\"seatCount\":4}", get(host, "app/rooms").body());
    assertEquals(
        "Room[roomName=Red room, seatCount=2, bookedBy=null]",
        put(host, "app/rooms", "{\"roomName\":\"Red room\",\"seatCount\":2}"));
  }

  @Test
  @RunAsClient
  void theHostsJsonConfigurationIsItsOwn(@ArquillianResource @OperateOnDeployment(HOST) URI host)
      throws IOException, InterruptedException {
    assertEquals(
        "{\"BookedBy\":null,\"RoomName\":\"Blue room\",\"SeatCount\":4}",
        get(host, "styled/rooms").body());
    assertEquals(
        "Room[roomName=Red room, seatCount=2, bookedBy=null]",
        put(host, "styled/rooms", "{\"RoomName\":\"Red room\",\"SeatCount\":2}"));
  }

  @RunAsClient
  @ParameterizedTest
  @ValueSource(strings = {"v1/models", "api/chat", "models", "chat"})
  void noEndpointOfOursIsInTheHost(
      String ours, @ArquillianResource @OperateOnDeployment(HOST) URI host)
      throws IOException, InterruptedException {
    for (String application : new String[] {"", "app/", "styled/"}) {
      assertEquals(404, get(host, application + ours).statusCode(), application + ours);
    }
  }

  private static HttpResponse<String> get(URI host, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(host.resolve(path)).build());
  }

  private static String put(URI host, String path, String json)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(host.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build())
        .body();
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, BodyHandlers.ofString());
  }
}
