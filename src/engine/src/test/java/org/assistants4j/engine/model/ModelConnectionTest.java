package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assistants4j.engine.Waiting;
import org.junit.jupiter.api.Test;

/** What becomes of the connection behind a call of a model. */
class ModelConnectionTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Cancellation cancellation = new Cancellation();

  @Test
  void aCancelledCallLeavesNoConnectionAlthoughTheServerHasNotBegunToAnswer() {
    try (SocketModelServer server = new SocketModelServer(request -> StubReply.silent())) {
      CompletableFuture<Completion> call = ask(server);
      Waiting.until(server::answered, asked -> asked == 1);
      assertEquals(1, server.open());

      cancellation.request();

      Waiting.until(server::open, open -> open == 0);
      ExecutionException cancelled = assertThrows(ExecutionException.class, call::get);
      assertEquals(IllegalStateException.class, cancelled.getCause().getClass());
    }
  }

  @Test
  void anAnsweredCallLeavesNoConnection() throws Exception {
    try (SocketModelServer server = new SocketModelServer(request -> StubReply.text("Hello"))) {
      assertEquals(Completion.Finish.STOP, ask(server).get().finish());
      Waiting.until(server::open, open -> open == 0);
    }
  }

  private CompletableFuture<Completion> ask(SocketModelServer server) {
    Model model = new ChatCompletionsModel(new ModelSettings(server.url(), null, "stub", LONG));
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return model.complete(Ask.that("Hello").request(), new Heard(), cancellation);
          } catch (ModelException | ModelCancelledException ended) {
            throw new IllegalStateException(ended);
          }
        });
  }
}
