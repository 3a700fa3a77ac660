package org.assistants4j.liberty.service;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assistants4j.function.Function;
import org.assistants4j.function.FunctionException;
import org.assistants4j.function.Param;

/** Functions of tests. */
public final class Tools {
  final List<String> booked = new CopyOnWriteArrayList<>();

  /** Where calls of the weather meet before they return; nobody waits at one for one. */
  volatile CyclicBarrier meeting = new CyclicBarrier(1);

  volatile Runnable whileBooking = () -> {};

  /** A stay. */
  public record Stay(String room, int nights) {}

  @Function(description = "The weather of a city, now.")
  public String weather(@Param(name = "city") String city) {
    try {
      meeting.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException(alone);
    }
    return city + ": sun";
  }

  @Function(description = "Books a room.")
  public Stay book(@Param(name = "room") String room, @Param(name = "nights") int nights) {
    if (nights > 14) {
      throw new FunctionException("Nobody stays for " + nights + " nights.");
    }
    whileBooking.run();
    booked.add(room);
    return new Stay(room, nights);
  }

  /** Is never offered. */
  @Function
  public String secret() {
    booked.add("secret");
    return "42";
  }
}
