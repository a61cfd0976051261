package earshot.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The most memory that a process held, as Linux tells (VmHWM of proc(5)); elsewhere unknown. */
final class PeakMemory {
  private static final long LOOK_MILLIS = 20;
  private static final String PEAK = "VmHWM:";

  private final Process process;
  private final Thread watcher;
  private volatile long bytes;

  PeakMemory(Process process) {
    this.process = process;
    watcher = new Thread(this::watch, "memory");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    try {
      do {
        bytes = Math.max(bytes, of(String.valueOf(process.pid())));
      } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The most so far; waits for the watcher once the process is over. */
  long bytes() throws InterruptedException {
    watcher.join();
    return bytes;
  }

  /** The most that the process of this program held. */
  static long ofThisProcess() {
    return of("self");
  }

  private static long of(String process) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc", process, "status"));
      return lines.stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
