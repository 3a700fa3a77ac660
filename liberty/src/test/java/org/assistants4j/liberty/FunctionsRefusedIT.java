package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.assistants4j.liberty.functions.Greeter;
import org.assistants4j.liberty.functions.GreeterToo;
import org.assistants4j.liberty.functions.Unsuitable;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications whose functions no model could call. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FunctionsRefusedIT {
  private static final String FUNCTION = "@Function org.assistants4j.liberty.functions.";

  @ArquillianResource Deployer deployer;

  @Deployment(name = "sound", managed = false, testable = false)
  static WebArchive sound() {
    return named("host-twice-sound.war", connected(Wars.host(Greeter.class)));
  }

  @Deployment(name = "unsuitable", managed = false, testable = false)
  static WebArchive unsuitable() {
    return connected(Wars.host(Unsuitable.class));
  }

  @Deployment(name = "twice", managed = false, testable = false)
  static WebArchive twice() {
    return named("host-twice.war", connected(Wars.host(Greeter.class, GreeterToo.class)));
  }

  private static WebArchive named(String name, WebArchive host) {
    return ShrinkWrap.create(WebArchive.class, name).merge(host);
  }

  private static WebArchive connected(WebArchive host) {
    return Wars.configured(
        host, "assistants.url=http://localhost:1/v1\nassistants.assistant.tools=none");
  }

  @Test
  void aParameterThatNoModelCanGiveIsToldAtDeployment() throws IOException {
    assertRefused(
        "unsuitable",
        FUNCTION + "Unsuitable.take takes a java.lang.Thread, but a model can only give strings,");
  }

  @Test
  void aNameUsedTwiceIsToldAtDeployment() throws IOException {
    assertRefused("twice", "The name 'greet' is used by two functions: " + FUNCTION + "Greeter");
  }

  private void assertRefused(String deployment, String sentence) throws IOException {
    String log = Refusal.log(deployer, "sound", deployment);
    assertTrue(log.contains(sentence), log);
  }
}
