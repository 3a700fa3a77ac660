package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class WrongKeysIT {

  @ArquillianResource Deployer deployer;

  @Deployment(name = "right", managed = false, testable = false)
  static WebArchive right() {
    return Wars.configured(
        ShrinkWrap.create(WebArchive.class, "keys-right.war").merge(Wars.assistants4j()),
        "assistants.engine.keys=red=sk-1");
  }

  @Deployment(name = "wrong", managed = false, testable = false)
  static WebArchive wrong() {
    return Wars.configured(
        ShrinkWrap.create(WebArchive.class, "keys.war").merge(Wars.assistants4j()),
        "assistants.engine.keys=red=sk-1,sk-very-secret");
  }

  @Test
  void anApplicationWithAWrongEntryDoesNotStartAndTellsItsNumberOnly() throws IOException {
    String log = Refusal.log(deployer, "right", "wrong");
    assertTrue(log.contains("assistants.engine.keys, entry 2 is not TENANT=KEY"), log);
    assertFalse(log.contains("sk-very-secret"));
  }
}
