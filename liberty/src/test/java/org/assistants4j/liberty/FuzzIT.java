package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.liberty.fuzz.Fuzz;
import org.assistants4j.liberty.fuzz.RowsApplication;
import org.assistants4j.liberty.fuzz.RowsResource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests to all operations, made wrong by chance; {@code -Dfuzz.seed} makes others. */
@ExtendWith(ArquillianExtension.class)
class FuzzIT {
  private static final long SEED = Long.getLong("fuzz.seed", 46);
  private static final boolean AGAIN = "postgresql".equals(System.getProperty("test.database"));
  private static final int WRONG = AGAIN ? 5_000 : 17_000;
  private static final int ODD = AGAIN ? 2_000 : 4_000;
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url(), Wars.shipped())
        .addClasses(RowsApplication.class, RowsResource.class);
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Test
  void whateverIsWrongIsRefusedInFormAndChangesNothing() throws Exception {
    Fuzz fuzz = Fuzz.refused(url.resolve("v1"), MODEL, SEED);
    String before = rows();
    assertEquals(List.of(), fuzz.run(WRONG));
    assertEquals(before, rows());
  }

  @Test
  void nothingOddIsAServerError() {
    assertEquals(List.of(), Fuzz.odd(url.resolve("v1"), MODEL, SEED).run(ODD));
  }

  private String rows() throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request = HttpRequest.newBuilder(url.resolve("rows")).build();
    String rows = http.send(request, BodyHandlers.ofString()).body();
    assertTrue(rows.toLowerCase(Locale.ROOT).contains("a4j_object "), rows);
    return rows;
  }
}
