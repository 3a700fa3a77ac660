package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.liberty.tenants.Belongings;
import org.assistants4j.liberty.tenants.Crossings;
import org.assistants4j.liberty.tenants.NamingOperation;
import org.assistants4j.liberty.tenants.NamingOperations;
import org.assistants4j.liberty.tenants.Tenant;
import org.assistants4j.liberty.tenants.Tenant.Reply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is one tenant's is for another not there, whichever way it is named. */
@ExtendWith(ArquillianExtension.class)
class TenantsIT {
  private static final String RED_KEY = "sk-red-1";
  private static final String BLUE_KEY = "sk-blue-1";
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;
  private Tenant red;
  private Tenant blue;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(
        Wars.assistants4j(),
        """
        assistants.engine.model.url=%s
        assistants.engine.model.name=stub
        assistants.engine.keys=red=%s,blue=%s
        """
            .formatted(MODEL.url(), RED_KEY, BLUE_KEY));
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @BeforeEach
  void begin() {
    red = tenant(RED_KEY);
    blue = tenant(BLUE_KEY);
  }

  @Test
  void whatIsCrossedIsNotThere() {
    Belongings.give(red, MODEL);
    Belongings.give(blue, MODEL);
    Map<NamingOperation, Reply> before = looks(red);

    List<String> wrong = new ArrayList<>();
    Crossings crossings = new Crossings(blue, red.ids());
    NamingOperations.all().forEach(operation -> wrong.addAll(crossings.tried(operation)));
    System.out.printf("%d crossings, %d times 404%n", crossings.count(), crossings.notFound());
    assertEquals(List.of(), wrong);
    assertTrue(crossings.count() > 200, "only " + crossings.count() + " crossings");

    assertEquals(before, looks(red), "A crossing has changed something.");
    looks(blue)
        .forEach((operation, reply) -> assertShowsNothing(reply, red.ids(), operation.toString()));
    assertTheOwnAreThere();
  }

  /** Else a request that is wrong for another reason would count as refused. */
  private void assertTheOwnAreThere() {
    for (NamingOperation operation : NamingOperations.all()) {
      Reply own = blue.send(operation, blue.ids());
      assertTrue(own.status() < 500, operation + " " + own);
      assertFalse(List.of(401, 404, 405, 415).contains(own.status()), operation + " " + own);
    }
  }

  @Test
  void aListHoldsTheCallersObjectsOnly() {
    Belongings.give(red, MODEL);
    Belongings.give(blue, MODEL);
    for (String list : List.of("assistants", "files", "threads", "vector_stores")) {
      String ofRed = red.get(list).body();
      assertShowsNothing(blue.get(list + "?limit=100"), red.ids(), list);
      assertTrue(red.ids().values().stream().anyMatch(ofRed::contains), ofRed);
    }
  }

  @Test
  void nobodyIsAnsweredWithoutAKey() {
    Reply none = tenant("").get("models");
    assertRefused(none);
    Reply wrong = tenant("sk-green-9876").get("models");
    assertRefused(wrong);
    assertFalse(wrong.body().contains("green"), wrong.body());
    assertFalse(wrong.body().contains("9876"), wrong.body());
    assertRefused(tenant("sk-green-9876").get("nothing"));
  }

  @Test
  void azuresHeaderIsAKeyToo() {
    Wire wire = new Wire(url.resolve("v1/"));
    assertEquals(200, wire.get("models", "api-key: " + RED_KEY).status());
    Wire.Answer refused = wire.get("models", "api-key: sk-green");
    assertEquals(401, refused.status());
    assertEquals("Bearer", refused.header("WWW-Authenticate").orElseThrow());
    assertTrue(refused.header("x-request-id").isPresent());
  }

  private static void assertRefused(Reply reply) {
    assertEquals(401, reply.status(), reply.body());
    assertEquals("invalid_api_key", reply.json().getJsonObject("error").getString("code"));
  }

  private static void assertShowsNothing(Reply reply, Map<String, String> ids, String where) {
    assertAll(
        ids.values().stream()
            .map(id -> () -> assertFalse(reply.body().contains(id), where + " shows " + id)));
  }

  /** All that a tenant sees of his own. */
  private static Map<NamingOperation, Reply> looks(Tenant tenant) {
    Map<NamingOperation, Reply> seen = new LinkedHashMap<>();
    for (NamingOperation operation : NamingOperations.all()) {
      if (operation.method().equals("GET")) {
        seen.put(operation, tenant.send(operation, new TreeMap<>(tenant.ids())));
      }
    }
    return seen;
  }

  private Tenant tenant(String key) {
    return new Tenant(url.resolve("v1/"), key);
  }
}
