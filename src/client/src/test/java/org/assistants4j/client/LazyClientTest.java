package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.sse.InboundSseEvent;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.UnavailableException;
import org.assistants4j.api.retry.Backoff;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

/** A REST client that asks for a stream only when somebody subscribes. */
class LazyClientTest {
  private final Waits waits = new Waits();

  private Heard hear(Lazy client) throws InterruptedException {
    Retries retries = new Retries(new Backoff(2, () -> 0), waits);
    RunFollower follower = new RunFollower(new RunReader(null, null, null), PollThreads.OWN, waits);
    var streams =
        new RestRunStreams(
            client,
            new StreamedRun.Opening(
                new ServerFaults(URI.create("http://localhost/v1")), retries, follower));
    return Heard.of(() -> streams.create("thread_1", CreateRunRequest.of("asst_1")));
  }

  private static ApiException refusal(int status) {
    return ApiException.of(status, ApiError.invalidRequest("No."));
  }

  @Test
  void aRefusedStreamIsAskedForAgain() throws InterruptedException {
    Lazy client = new Lazy(refusal(429), new RuntimeException(new ConnectException("no")), null);
    assertEquals(List.of("thread.run.completed", "done"), hear(client).names());
    assertEquals(3, client.asked);
    assertEquals(List.of(500L, 1000L), waits.millis());
  }

  @Test
  void afterTwoMoreTheRefusalIsToldOnce() throws InterruptedException {
    Lazy client = new Lazy(refusal(503), refusal(503), refusal(503), null);
    assertTrue(hear(client).failure instanceof UnavailableException);
    assertEquals(3, client.asked);
  }

  @Test
  void whatMayHaveBegunIsNotAskedForAgain() throws InterruptedException {
    Lazy client = new Lazy(refusal(500), null);
    assertTrue(hear(client).failure instanceof UnavailableException);
    assertEquals(1, client.asked);
  }

  /** Fails in this order; null is a stream. */
  private static final class Lazy implements RunStreamsClient {
    private final Deque<Publisher<InboundSseEvent>> answers = new ArrayDeque<>();
    private int asked;

    Lazy(Throwable... failures) {
      Arrays.stream(failures).map(Lazy::answer).forEach(answers::add);
    }

    private static Publisher<InboundSseEvent> answer(Throwable failure) {
      return subscriber -> {
        subscriber.onSubscribe(
            new Subscription() {
              @Override
              public void request(long n) {
                if (failure == null) {
                  subscriber.onNext(Sse.inbound("thread.run.completed", Sse.run("completed")));
                  subscriber.onNext(Sse.inbound("done", "[DONE]"));
                }
              }

              @Override
              public void cancel() {}
            });
        if (failure != null) {
          subscriber.onError(failure);
        }
      };
    }

    @Override
    public Publisher<InboundSseEvent> create(
        String threadId, CreateRunRequest request, List<String> include) {
      return subscriber -> {
        asked++;
        answers.remove().subscribe(subscriber);
      };
    }

    @Override
    public Publisher<InboundSseEvent> createThreadAndRun(CreateThreadAndRunRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Publisher<InboundSseEvent> submitToolOutputs(
        String threadId, String runId, SubmitToolOutputsRequest request) {
      throw new UnsupportedOperationException();
    }
  }
}
