package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final Path LOG =
      Path.of(
          System.getProperty("wlp.home"),
          "usr/servers",
          System.getProperty("test.server.name"),
          "logs/messages.log");

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
    // Arquillian's adapter waits a minute for an application that does not start, unless the log
    // tells of an earlier start of one whose name contains this one's.
    deployer.deploy("connected");
    deployer.undeploy("connected");
    int before = Files.readString(LOG).length();

    assertThrows(Exception.class, () -> deployer.deploy("unconnected"));

    String log = Files.readString(LOG).substring(before);
    assertTrue(
        log.contains(
            "There is no server for the assistants: set assistants.url to one, or add the jar"
                + " assistants4j-engine to the application to have it in this process."),
        log);
  }
}
