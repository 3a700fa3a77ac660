package org.assistants4j.liberty;

import java.io.File;
import java.net.URI;
import org.assistants4j.liberty.wire.Recording;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The applications that integration tests deploy. */
final class Wars {
  private static final File BUILT = new File(System.getProperty("assistants4j.war"));
  private static final String CLIENT_JARS = "/WEB-INF/lib/assistants4j(-api)?-\\d.*\\.jar";
  private static final String CHAT_JARS =
      "/WEB-INF/lib/(assistants4j(-api|-chat)?-\\d|marked-|dompurify-).*\\.jar";
  private static final String ALL_JARS_BUT_CHAT = "/WEB-INF/lib/(?!assistants4j-chat-).*\\.jar";

  private Wars() {}

  /** The WAR that this build ships, at context root {@code /assistants4j}, and the recorder. */
  static WebArchive assistants4j() {
    return Recording.of(shipped());
  }

  /** The same without a recorder, for more answers than are worth keeping. */
  static WebArchive shipped() {
    return ShrinkWrap.create(ZipImporter.class, "assistants4j.war")
        .importFrom(BUILT)
        .as(WebArchive.class);
  }

  /** The WAR that this build ships, with the model that answers at {@code url}. */
  static WebArchive asking(URI url) {
    return asking(url, assistants4j());
  }

  /** This archive with the model that answers at {@code url}. */
  static WebArchive asking(URI url, WebArchive war) {
    return configured(
        war,
        "assistants.engine.model.url="
            + url
            + "\nassistants.engine.model.name=stub\nassistants.engine.model.aliases=gpt-4=stub");
  }

  /** The same archive with MicroProfile Config properties. */
  static WebArchive configured(WebArchive war, String properties) {
    return war.addAsResource(
        new StringAsset(properties), "META-INF/microprofile-config.properties");
  }

  /** Someone else's application: these classes, and of our jars the client and the API only. */
  static WebArchive host(Class<?>... classes) {
    return host(CLIENT_JARS, classes);
  }

  /** As {@link #host}, with the chat. */
  static WebArchive hostWithChat(Class<?>... classes) {
    return host(CHAT_JARS, classes);
  }

  /** As {@link #host}, with the engine and its libraries. */
  static WebArchive hostWithEngine(Class<?>... classes) {
    return Recording.of(host(ALL_JARS_BUT_CHAT, classes));
  }

  /** As {@link #host}, with all that we ship. */
  static WebArchive hostWithAll(Class<?>... classes) {
    return Recording.of(host("/WEB-INF/lib/.*\\.jar", classes));
  }

  private static WebArchive host(String jars, Class<?>... classes) {
    WebArchive host = ShrinkWrap.create(WebArchive.class, "host.war").addClasses(classes);
    shipped()
        .getContent(path -> path.get().matches(jars))
        .forEach((path, node) -> host.addAsLibrary(node.getAsset(), fileName(path)));
    return host;
  }

  private static String fileName(ArchivePath path) {
    return path.get().substring(path.get().lastIndexOf('/') + 1);
  }
}
