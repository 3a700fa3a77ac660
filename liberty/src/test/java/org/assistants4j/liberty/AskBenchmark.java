package org.assistants4j.liberty;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assistants4j.engine.TestDatabase;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.ask.Answers;
import org.assistants4j.liberty.ask.Ways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an ask costs beyond its model: through the service in process and over HTTP, and with the
 * official SDK, by turns, with the server that we ship. It prints times and asserts none: {@code
 * mvn verify -Dtest=none -Dit.test=AskBenchmark}
 *
 * <p>All ways end at one engine: the WAR has one more servlet, which asks where the engine is.
 */
class AskBenchmark {
  /** After that the server's code is compiled, as it is in one that has been up for a while. */
  private static final int WARM_UP = 3_000;

  private static final int ROUNDS = 150;
  private static final int PACED_ROUNDS = 40;
  private static final Duration PACE = Duration.ofMillis(10);

  private volatile StubReply reply = inPieces(wire -> {});

  @Test
  void printsWhatAnAskCosts(@TempDir Path folder) throws Exception {
    try (StubModelServer stub = new StubModelServer(wire -> reply.send(wire));
        ServerProcess server =
            new ServerProcess(folder, stub.url())
                .measured()
                .serving(Wars.shipped().addClasses(Ways.IN_SERVER))) {
      server.start();
      try (Ways ways = new Ways(server.url(), stub.url())) {
        ways.warmUp(WARM_UP);
        print("%d rounds, pieces without a pause, in ms", ROUNDS);
        ways.printTurns(ROUNDS);
        reply = inPieces(wire -> LockSupport.parkNanos(PACE.toNanos()));
        print("%d rounds, pieces %d ms apart", PACED_ROUNDS, PACE.toMillis());
        ways.printTurns(PACED_ROUNDS);
      }
    }
  }

  /**
   * @param beforeEach comes before each piece
   */
  private static StubReply inPieces(StubReply beforeEach) {
    StubReply all = StubReply.stream();
    for (String piece : Answers.PIECES) {
      all = all.then(beforeEach).then(StubReply.delta("{\"content\":\"" + piece + "\"}"));
    }
    return all.then(StubReply.finish("stop"))
        .then(StubReply.usage(7, Answers.PIECES.size()))
        .then(StubReply.done());
  }

  private static void print(String format, Object... values) {
    System.out.println(
        (TestDatabase.onPostgres() ? "PostgreSQL: " : "H2 in a file: ") + format.formatted(values));
  }
}
