package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.assistants4j.engine.TestDatabase;
import org.assistants4j.engine.model.SocketModelServer;
import org.assistants4j.liberty.storm.Guests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many sessions that chat at once with the server that we ship: {@code -Dstorm.sessions=1000} makes
 * more of them than the build does.
 */
class ChatStormIT {
  private static final int SESSIONS = Integer.getInteger("storm.sessions", 50);
  private static final int TURNS = Integer.getInteger("storm.turns", 3);
  private static final int WARM_UP = Math.min(SESSIONS, 20);

  @Test
  void everyAnswerReachesItsSession(@TempDir Path folder) throws Exception {
    try (SocketModelServer model = new SocketModelServer(Guests::reply);
        ServerProcess server =
            new ServerProcess(folder, model.url()).with("ASSISTANTS_CHAT_RATE", "0").measured()) {
      server.start();
      URI chat = server.url().resolve("/api/chat");
      Guests guests = new Guests(chat, model.url(), TURNS);
      guests.chat(WARM_UP);
      String before = Resident.of(server.pid());
      double[] alone = guests.askModel(SESSIONS);
      long began = System.nanoTime();
      double[] chats = guests.chat(SESSIONS);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%s: %d sessions of %d turns: %.1f turns/s, a turn takes %s, the model alone %s; resident"
              + " %s, then %s%n",
          TestDatabase.onPostgres() ? "PostgreSQL" : "H2",
          SESSIONS,
          TURNS,
          chats.length / seconds,
          quantiles(chats),
          quantiles(alone),
          before,
          Resident.of(server.pid()));
      assertEquals(SESSIONS * TURNS, chats.length);
    }
  }

  private static String quantiles(double[] millis) {
    Arrays.sort(millis);
    return "%.0f ms (p99 %.0f ms)"
        .formatted(millis[millis.length / 2], millis[(int) Math.ceil(0.99 * millis.length) - 1]);
  }
}
