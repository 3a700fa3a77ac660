package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployer;

/** What the server's log says of an application that must not start. */
final class Refusal {
  private static final Path LOG =
      Path.of(
          System.getProperty("wlp.home"),
          "usr/servers",
          System.getProperty("test.server.name"),
          "logs/messages.log");

  private Refusal() {}

  /**
   * @param sound starts, and has the other's name within its own: Arquillian's adapter waits a
   *     minute for an application that does not start, unless the log tells of such a start
   */
  static String log(Deployer deployer, String sound, String refused) throws IOException {
    deployer.deploy(sound);
    deployer.undeploy(sound);
    int before = Files.readString(LOG).length();
    assertThrows(Exception.class, () -> deployer.deploy(refused));
    return Files.readString(LOG).substring(before);
  }
}
