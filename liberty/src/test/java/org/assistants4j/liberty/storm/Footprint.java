package org.assistants4j.liberty.storm;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * Heap and threads of this JVM.
 *
 * @param heap in bytes, after a collection
 * @param threads all of them
 * @param busy those that do something; those that executors keep for later do not
 */
record Footprint(long heap, int threads, long busy) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static Footprint now() {
    System.gc();
    return new Footprint(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        THREADS.getThreadCount(),
        busyThreads());
  }

  static long busyThreads() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                Arrays.stream(stack).noneMatch(frame -> frame.getMethodName().equals("getTask")))
        .count();
  }

  static void resetPeaks() {
    THREADS.resetPeakThreadCount();
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most heap since then, with what was garbage. */
  static long peakHeap() {
    return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  static int peakThreads() {
    return THREADS.getPeakThreadCount();
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
