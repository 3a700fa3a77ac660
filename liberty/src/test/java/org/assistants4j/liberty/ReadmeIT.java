package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of the README are code that is compiled, and a command that is run. */
@ExtendWith(ArquillianExtension.class)
class ReadmeIT {
  private static final Path README = Path.of("..", "README.md");
  private static final Path EXAMPLES =
      Path.of("src", "test", "java", "org", "assistants4j", "liberty", "examples");

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void theBeanIsTheOneThatIsCompiled() throws IOException {
    assertTrue(source("Support.java").contains(block("java", 0)));
  }

  @Test
  void theSdkExampleIsTheOneThatIsCompiled() throws IOException {
    assertTrue(source("OfficialSdk.java").contains(block("java", 1)));
  }

  @Test
  void theCurlExampleStreamsAnAnswer() throws Exception {
    String script = block("sh", 2).replace("http://localhost:9080/", url.toString());
    Process process = new ProcessBuilder("bash", "-euc", script).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("event: thread.message.delta"), said);
    assertTrue(said.endsWith("event: done\ndata: [DONE]\n\n"), said);
  }

  /** A code block of the README without the white space that lines are indented by. */
  private static String block(String language, int number) throws IOException {
    var blocks =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README));
    List<String> texts = blocks.results().map(result -> result.group(1)).toList();
    return language.equals("java") ? unindented(texts.get(number)) : texts.get(number);
  }

  private static String source(String name) throws IOException {
    return unindented(Files.readString(EXAMPLES.resolve(name)));
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "").strip();
  }
}
