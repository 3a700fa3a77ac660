package org.assistants4j.liberty;

import java.net.URI;
import org.assistants4j.api.Backend;
import org.assistants4j.client.RestBackend;
import org.assistants4j.engine.AssistantsContract;
import org.assistants4j.engine.model.StubModelServer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, kept by the server through HTTP and our own client. */
@ExtendWith(ArquillianExtension.class)
class ServerContractIT extends AssistantsContract {
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;
  private RestBackend api;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @BeforeEach
  void connect() {
    api = RestBackend.at(url.resolve("v1"));
  }

  @AfterEach
  void disconnect() throws Exception {
    api.close();
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Override
  protected Backend api() {
    return api;
  }

  @Override
  protected StubModelServer model() {
    return MODEL;
  }
}
