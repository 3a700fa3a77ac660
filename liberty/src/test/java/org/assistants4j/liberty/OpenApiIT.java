package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What MicroProfile tells of the application. */
@ExtendWith(ArquillianExtension.class)
class OpenApiIT {
  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void theDocumentHasThePathsAndNamesOfTheWire() throws Exception {
    String document = get("/openapi");
    assertTrue(document.contains("/v1/threads/{thread_id}/runs/{run_id}/submit_tool_outputs:"));
    for (String operation :
        List.of("", "/stop", "/about", "/conversations", "/conversations/{id}", "/files")) {
      assertTrue(document.contains("/api/chat" + operation + ":"), operation);
    }
    assertTrue(document.contains("event: started"), "no example of events");
    assertTrue(document.contains("fileBytes:") && document.contains("retryAfter"));
    assertFalse(document.contains("/v1/chat") || document.contains("/api/threads"));
    assertTrue(document.contains("created_at:"));
    assertFalse(document.contains("createdAt"));
  }

  @Test
  void theServerIsHealthy() throws Exception {
    assertTrue(get("/health").contains("\"status\":\"UP\""));
  }

  private String get(String path) throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
