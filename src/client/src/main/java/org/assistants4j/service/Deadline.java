package org.assistants4j.service;

import java.time.Duration;

/** A moment by which something is to be done. */
final class Deadline {
  private final Duration whole;
  private final long end;

  private Deadline(Duration whole) {
    this.whole = whole;
    this.end = System.nanoTime() + whole.toNanos();
  }

  static Deadline in(Duration whole) {
    return new Deadline(whole);
  }

  /** How long it was when it began. */
  Duration whole() {
    return whole;
  }

  /** What is left; not negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isOver() {
    return left().isZero();
  }

  /** The one of two that comes first. */
  Deadline orEarlier(Deadline other) {
    return end - other.end <= 0 ? this : other;
  }
}
