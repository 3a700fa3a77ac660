package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionBeansTest {
  private static final List<String> DESTROYED = new CopyOnWriteArrayList<>();

  @ApplicationScoped
  public static class Counter {
    private int count;

    @Function
    public int next() {
      return ++count;
    }

    /** A bean whose class has functions, which are not its own. */
    @Produces
    public StringBuilder produced() {
      return new StringBuilder();
    }
  }

  @Dependent
  public static class Greeter {
    @Inject Counter counter;

    @Function
    public String greet(@Param(name = "name") String name) {
      return name + " " + counter.next();
    }

    @PreDestroy
    void destroyed() {
      DESTROYED.add("greeter");
    }
  }

  private SeContainer container;

  @BeforeEach
  void start() {
    DESTROYED.clear();
    container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addBeanClasses(FunctionBeans.class, Counter.class, Greeter.class)
            .initialize();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private Functions functions() {
    return container.select(Functions.class).get();
  }

  @Test
  void allBeansAreFoundOnce() {
    assertEquals(Set.of("next", "greet"), functions().names());
  }

  @Test
  void aScopedBeanIsTheSameAtEachCall() {
    assertEquals("1", functions().call("next", "{}"));
    assertEquals("2", functions().call("next", "{}"));
  }

  @Test
  void aDependentBeanLivesForOneCall() {
    assertEquals("Ann 1", functions().call("greet", "{\"name\":\"Ann\"}"));
    assertEquals(List.of("greeter"), DESTROYED);
  }
}
