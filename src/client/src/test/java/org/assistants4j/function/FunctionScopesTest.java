package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FunctionScopesTest {

  @RequestScoped
  public static class Basket {
    private int items;

    @Function
    public String add() {
      return ++items + " on " + Thread.currentThread().getName();
    }
  }

  @Dependent
  public static class Till {
    @Inject Provider<Basket> basket;

    @Function
    public String pay() {
      return basket.get().add();
    }
  }

  @ApplicationScoped
  public static class Shop {
    private final CyclicBarrier meeting = new CyclicBarrier(2);

    @Function
    public String meet() throws InterruptedException, BrokenBarrierException, TimeoutException {
      meeting.await(10, TimeUnit.SECONDS);
      return Thread.currentThread().getName();
    }
  }

  @RequestScoped
  public static class Visit {
    private int count;

    public int next() {
      return ++count;
    }
  }

  @ApplicationScoped
  public static class Looking {
    @Inject jakarta.enterprise.inject.spi.BeanManager manager;

    /** Finds the bean of a request without telling anybody beforehand. */
    @Function
    public int look() {
      return manager.createInstance().select(Visit.class).get().next();
    }
  }

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private SeContainer container;
  private RequestContextController request;
  private Functions functions;

  @BeforeEach
  void start() {
    container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addBeanClasses(
                FunctionBeans.class,
                Basket.class,
                Till.class,
                Shop.class,
                Visit.class,
                Looking.class)
            .initialize();
    request = container.select(RequestContextController.class).get();
    request.activate();
    functions = container.select(Functions.class).get().on(threads);
  }

  @AfterEach
  void stop() {
    request.deactivate();
    container.close();
    threads.shutdownNow();
  }

  private List<String> answer(Around around, String... names) {
    List<FunctionCall> calls =
        java.util.Arrays.stream(names).map(name -> new FunctionCall(name, name, "{}")).toList();
    return functions.answer(calls, around).stream().map(ToolOutput::output).toList();
  }

  @Test
  void beansOfTheRequestAreTheCallersOwnAndOnItsThread() {
    String here = Thread.currentThread().getName();

    assertEquals(
        List.of("1 on " + here, "2 on " + here, "3 on " + here),
        answer(Around.NOTHING, "add", "pay", "add"));
  }

  @Test
  void beansOfTheApplicationRunBesideEachOther() {
    List<String> names = answer(Around.NOTHING, "meet", "meet");

    assertNotEquals(names.get(0), names.get(1));
  }

  @Test
  void beansOfTheApplicationRunBesideThoseOfTheRequest() {
    List<String> names = answer(Around.NOTHING, "meet", "add", "meet");

    assertFalse(names.get(0).equals(names.get(2)));
    assertEquals("1 on " + Thread.currentThread().getName(), names.get(1));
  }

  @Test
  void anotherThreadHasARequestOfItsOwn() {
    Thread caller = Thread.currentThread();
    CyclicBarrier both = new CyclicBarrier(2);
    Around twice =
        (call, proceed) -> {
          await(both);
          return (Thread.currentThread() == caller ? "here " : "there ")
              + proceed.get()
              + proceed.get();
        };
    container.select(Visit.class).get().next();

    assertEquals(List.of("here 23", "there 12"), answer(twice, "look", "look"));
    assertTrue(container.select(Visit.class).get().next() == 4);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new AssertionError(alone);
    }
  }
}
