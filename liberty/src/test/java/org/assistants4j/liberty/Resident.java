package org.assistants4j.liberty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory of a process that is resident, as Linux tells it. */
final class Resident {
  private Resident() {}

  static String of(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return "not known here";
    }
    try (Stream<String> lines = Files.lines(status)) {
      String kib = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(kib.replaceAll("\\D", "")) / 1024 + " MiB";
    }
  }
}
