package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.assistants4j.liberty.injected.Unpaid;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that injects an assistant which nobody has configured. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class UnknownAssistantIT {
  private static final String URL = "assistants.url=http://localhost:1/v1";

  @ArquillianResource Deployer deployer;

  @Deployment(name = "configured", managed = false, testable = false)
  static WebArchive configured() {
    return Wars.configured(
        ShrinkWrap.create(WebArchive.class, "host-configured.war").merge(Wars.host(Unpaid.class)),
        URL + "\nassistants.named.reminders.instructions=You remind people.");
  }

  @Deployment(name = "forgotten", managed = false, testable = false)
  static WebArchive forgotten() {
    return Wars.configured(Wars.host(Unpaid.class), URL);
  }

  @Test
  void aHostWhoseAssistantIsNotConfiguredDoesNotStartAndSaysWhatToConfigure() throws IOException {
    String log = Refusal.log(deployer, "configured", "forgotten");
    assertTrue(
        log.contains(
            "There is no assistant 'reminders': say in assistants.named.reminders.instructions"
                + " what it is, or in assistants.named.reminders.id which one."),
        log);
  }
}
