package org.assistants4j.liberty.injected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assistants4j.function.Function;
import org.assistants4j.service.Conversation;

/** Functions that come back only when both are called at once, and then tell who asks. */
@ApplicationScoped
public class Rendezvous {
  private final CyclicBarrier both = new CyclicBarrier(2);

  @Inject Conversation conversation;
  @Inject Principal caller;

  @Function
  public String whoFirst() throws InterruptedException, BrokenBarrierException, TimeoutException {
    return who();
  }

  @Function
  public String whoSecond() throws InterruptedException, BrokenBarrierException, TimeoutException {
    return who();
  }

  private String who() throws InterruptedException, BrokenBarrierException, TimeoutException {
    both.await(20, TimeUnit.SECONDS);
    return conversation.id() + " / " + caller.getName();
  }
}
