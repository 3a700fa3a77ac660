package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.assistants4j.function.Function;

/** Functions that come back only when both are called at once. */
@ApplicationScoped
public class Meeting {
  private final CyclicBarrier both = new CyclicBarrier(2);

  @Inject Principal caller;
  @Inject Place place;

  @Function
  public Seen meetFirst()
      throws InterruptedException, BrokenBarrierException, TimeoutException, NamingException {
    return meet();
  }

  @Function
  public Seen meetSecond()
      throws InterruptedException, BrokenBarrierException, TimeoutException, NamingException {
    return meet();
  }

  private Seen meet()
      throws InterruptedException, BrokenBarrierException, TimeoutException, NamingException {
    both.await(20, TimeUnit.SECONDS);
    return new Seen(
        Thread.currentThread().getName(),
        caller.getName(),
        InitialContext.doLookup("java:comp/UserTransaction") != null,
        place.loaded());
  }
}
