package org.assistants4j.liberty.fuzz;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assistants4j.engine.AtOnce;
import org.assistants4j.engine.model.StubModelServer;

/** Sends many requests, each right but for one thing. */
public final class Fuzz {
  private static final int CONNECTIONS = 6;

  private final URI base;
  private final Map<String, String> ids;
  private final long seed;
  private final boolean refused;
  private final List<Operation> operations = Operations.all();
  private final List<Fault> faults;
  private final Map<String, Wrong> wrong = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  private Fuzz(URI base, StubModelServer model, long seed, boolean refused) {
    this.base = base;
    this.ids = World.made(base, model);
    this.seed = seed;
    this.refused = refused;
    this.faults =
        Stream.of(BodyFaults.all(), UrlFaults.all(), HeaderFaults.all())
            .flatMap(List::stream)
            .filter(fault -> fault.refused() == refused)
            .toList();
  }

  /** Requests that must be refused. */
  public static Fuzz refused(URI base, StubModelServer model, long seed) {
    return new Fuzz(base, model, seed, true);
  }

  /** Requests that may be accepted. */
  public static Fuzz odd(URI base, StubModelServer model, long seed) {
    return new Fuzz(base, model, seed, false);
  }

  /** What was wrong with the answers, an example of each sort. */
  public List<String> run(int count) {
    AtomicInteger next = new AtomicInteger();
    long began = System.nanoTime();
    AtOnce.all(CONNECTIONS, connection -> work(next, count));
    System.out.printf(
        "%d %s requests of %d operations with %d faults, seed %d, in %.1f s: %s%n",
        count,
        refused ? "wrong" : "odd",
        operations.size(),
        faults.size(),
        seed,
        (System.nanoTime() - began) / 1e9,
        statuses);
    return wrong.values().stream().map(Wrong::toString).toList();
  }

  private int work(AtomicInteger next, int count) {
    int done = 0;
    try (Connection connection = new Connection(base)) {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        one(connection, new Random(seed * 1_000_003 + i));
        done++;
      }
      return done;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private void one(Connection connection, Random random) {
    while (true) {
      Operation operation = operations.get(random.nextInt(operations.size()));
      Fault fault = faults.get(random.nextInt(faults.size()));
      Request made = fault.making().of(operation, right(operation), random);
      if (made != null) {
        send(connection, made, operation, fault.name());
        return;
      }
    }
  }

  /** What may be accepted does not delete what the other requests need. */
  private Request right(Operation operation) {
    Request right = operation.request(ids);
    return operation.deletes() && !refused ? right.target(right.target() + "0") : right;
  }

  private void send(Connection connection, Request request, Operation operation, String what) {
    Optional<String> fault;
    String answered;
    try {
      Answer answer = connection.send(request);
      fault = refused ? answer.faultOfRefusal() : answer.fault();
      answered = answer.toString();
      synchronized (this) {
        statuses.merge(answer.status(), 1, Integer::sum);
      }
    } catch (IOException | RuntimeException none) {
      fault = Optional.of("no answer");
      answered = none.toString();
    }
    String shown = answered.length() > 600 ? answered.substring(0, 600) + "…" : answered;
    fault.ifPresent(
        told -> {
          synchronized (this) {
            String sort = what + ": " + told;
            wrong.putIfAbsent(
                sort, new Wrong(sort + "\n  " + request + "\n  " + shown, new TreeSet<>()));
            wrong.get(sort).operations().add(operation.toString());
          }
        });
  }

  /** A sort of wrong answers: an example, and where it was seen. */
  private record Wrong(String example, Set<String> operations) {}
}
