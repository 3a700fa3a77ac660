package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that carries the client and neither the engine nor the URL of a server. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class NoBackendIT {

  @ArquillianResource Deployer deployer;

  @Deployment(name = "connected", managed = false, testable = false)
  static WebArchive connected() {
    return Wars.configured(
        ShrinkWrap.create(WebArchive.class, "host-connected.war").merge(Wars.host()),
        "assistants.url=http://localhost:1/v1");
  }

  @Deployment(name = "unconnected", managed = false, testable = false)
  static WebArchive unconnected() {
    return Wars.host();
  }

  @Test
  void aHostWithoutABackendDoesNotStartAndSaysWhatItLacks() throws IOException {
    String log = Refusal.log(deployer, "connected", "unconnected");
    assertTrue(
        log.contains(
            "There is no server for the assistants: set assistants.url to one, or add the jar"
                + " assistants4j-engine to the application to have it in this process."),
        log);
  }
}
