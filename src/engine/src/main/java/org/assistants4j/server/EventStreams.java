package org.assistants4j.server;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.assistants4j.api.RunEvent;
import org.assistants4j.server.v1.VersionOne;
import org.assistants4j.server.v1.VersionTwo;

/**
 * Sends runs' events on the container's threads: a client that reads slowly keeps no run waiting.
 */
@ApplicationScoped
public class EventStreams {
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final Heartbeat heartbeat = new Heartbeat(Clock.systemUTC(), SILENCE);

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject Caller caller;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService scheduler;

  private ScheduledFuture<?> beating;

  @PostConstruct
  void start() {
    beating = scheduler.scheduleWithFixedDelay(heartbeat::beat, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    beating.cancel(false);
  }

  void send(Flow.Publisher<RunEvent> events, SseEventSink sink, Sse sse) {
    UnaryOperator<RunEvent> lens =
        caller.version() == ApiVersion.V2 ? VersionTwo::event : VersionOne::event;
    events.subscribe(new LensedEvents(lens, new EventSender(executor, sink, sse, heartbeat)));
  }
}
