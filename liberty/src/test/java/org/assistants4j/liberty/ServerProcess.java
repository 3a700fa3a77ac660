package org.assistants4j.liberty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The server that we ship with the WAR of this build, in a process that a test can kill. Its
 * database and files are kept from one start to the next.
 *
 * <pre>{@code
 * try (ServerProcess server = new ServerProcess(folder, stub.url())) {
 *   server.start();
 *   server.kill();
 *   server.start();
 * }
 * }</pre>
 */
final class ServerProcess implements AutoCloseable {
  private static final Path WLP = Path.of(System.getProperty("wlp.home"));
  private static final Path WAR = Path.of(System.getProperty("assistants4j.war"));
  private static final Path CONFIG = Path.of("src/main/liberty/config");
  private static final String NAME = "killable";
  private static final String JVM_ARGS = "JVM_ARGS";
  private static final Duration SLOWEST_START = Duration.ofSeconds(90);
  private static final Duration SLOWEST_REPLY = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(SLOWEST_REPLY)
          .build();
  private final Path folder;
  private final URI model;
  private final int port = freePort();
  private final Map<String, String> given = new HashMap<>(DatabaseUnderTest.environment());
  private List<ProcessHandle> processes = List.of();

  /**
   * @param folder empty; for all that the server has and writes
   * @param model the base of an OpenAI-compatible server
   */
  ServerProcess(Path folder, URI model) throws IOException {
    this.folder = folder;
    this.model = model;
    given.put(JVM_ARGS, "-XX:TieredStopAtLevel=1");
    Path server = folder.resolve("servers").resolve(NAME);
    copy(CONFIG, server);
    copy(WLP.resolve("usr/shared/resources/jdbc"), folder.resolve("shared/resources/jdbc"));
    Files.createDirectories(server.resolve("apps"));
    Files.copy(WAR, server.resolve("apps").resolve(WAR.getFileName()));
    // Also when the tests themselves are stopped, nothing is left running.
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** Starts it with another application instead of the WAR of this build. */
  ServerProcess serving(WebArchive war) {
    Path apps = folder.resolve("servers").resolve(NAME).resolve("apps");
    war.as(ZipExporter.class).exportTo(apps.resolve(WAR.getFileName()).toFile(), true);
    return this;
  }

  /** Starts it with a variable of the environment. */
  ServerProcess with(String variable, String value) {
    given.put(variable, value);
    return this;
  }

  /** Starts it with a further file of its configuration that is not included by itself. */
  ServerProcess including(String file) throws IOException {
    Path server = folder.resolve("servers").resolve(NAME);
    Path included = Files.createDirectories(server.resolve("configDropins/overrides"));
    Files.copy(CONFIG.resolve(file), included.resolve(file));
    return this;
  }

  /** Starts it with the good compiler, which takes longer until it is at its best. */
  ServerProcess measured() {
    given.remove(JVM_ARGS);
    return this;
  }

  /** Starts it without a feature of the server. */
  ServerProcess without(String feature) throws IOException {
    Path platform = folder.resolve("servers").resolve(NAME).resolve("platform.xml");
    String all = Files.readString(platform);
    String fewer = all.replace("<feature>" + feature + "</feature>", "");
    if (fewer.equals(all)) {
      throw new IllegalArgumentException("The server never had " + feature);
    }
    Files.writeString(platform, fewer);
    return this;
  }

  /** Starts it and waits until it answers, up to 90 s. */
  void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(WLP.resolve("bin/server").toString(), "run", NAME)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("ASSISTANTS_") || key.startsWith("WLP_"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("WLP_USER_DIR", folder.toString());
    environment.put("HTTP_PORT", Integer.toString(port));
    environment.put("ASSISTANTS_ENGINE_DATA", folder.resolve("data").toString());
    environment.put("ASSISTANTS_ENGINE_MODEL_URL", model.toString());
    environment.put("ASSISTANTS_ENGINE_MODEL_NAME", "stub");
    environment.putAll(given);
    ProcessHandle started = builder.start().toHandle();
    processes = List.of(started);
    Instant limit = Instant.now().plus(SLOWEST_START);
    while (!answers()) {
      if (!started.isAlive() || Instant.now().isAfter(limit)) {
        throw new AssertionError("The server did not start:\n" + Files.readString(log()));
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    processes = Stream.concat(Stream.of(started), started.descendants()).toList();
  }

  /** Kills it at once, as kill -9 does, and waits until it is gone. */
  void kill() {
    List<ProcessHandle> all =
        processes.stream()
            .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
            .distinct()
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  /** Whether anything of it is still there. */
  boolean isAlive() {
    return processes.stream().anyMatch(ProcessHandle::isAlive);
  }

  /** The process that is the server: the launcher itself, or its last child. */
  long pid() {
    return processes.get(processes.size() - 1).pid();
  }

  /** The root of what it serves. */
  URI url() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void close() {
    kill();
  }

  private boolean answers() {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/v1/models")).timeout(SLOWEST_REPLY).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
