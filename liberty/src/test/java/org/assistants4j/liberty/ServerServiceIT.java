package org.assistants4j.liberty;

import java.net.URI;
import org.assistants4j.api.Backend;
import org.assistants4j.client.RestBackend;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.liberty.service.FindingContract;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service with our server behind HTTP. */
@ExtendWith(ArquillianExtension.class)
class ServerServiceIT extends FindingContract {
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;
  private RestBackend backend;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @BeforeEach
  void connect() {
    backend = RestBackend.at(url.resolve("v1"));
  }

  @AfterEach
  void disconnect() {
    backend.close();
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Override
  protected Backend backend() {
    return backend;
  }

  @Override
  protected StubModelServer model() {
    return MODEL;
  }
}
