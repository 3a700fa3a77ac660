package org.assistants4j.liberty;

import java.net.URI;
import org.assistants4j.api.Backend;
import org.assistants4j.client.RestBackend;
import org.assistants4j.engine.ContentionContract;
import org.assistants4j.engine.model.StubModelServer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many at once, through HTTP and our own client. */
@ExtendWith(ArquillianExtension.class)
class ServerContentionIT extends ContentionContract {
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;
  private RestBackend api;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @AfterEach
  void disconnect() throws Exception {
    api.close();
    api = null;
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Override
  protected Backend api() {
    if (api == null) {
      api = RestBackend.at(url.resolve("v1"));
    }
    return api;
  }

  @Override
  protected StubModelServer model() {
    return MODEL;
  }
}
