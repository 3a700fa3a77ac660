package org.assistants4j.liberty;

import java.net.URI;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;

/** A test with a client of each version. */
abstract class WithBothVersions {
  @ArquillianResource private URI url;
  protected VersionClient v1;
  protected VersionClient v2;

  @BeforeEach
  final void connect() {
    v1 = new VersionClient(url, "v1");
    v2 = new VersionClient(url, "v2");
  }
}
