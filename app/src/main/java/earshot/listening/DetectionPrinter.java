package earshot.listening;

import earshot.spotting.Detection;
import java.io.PrintStream;
import java.util.Locale;

/** Writes for people: a line for each detection, and at the end a sentence. */
public final class DetectionPrinter implements EarListener {
  private final PrintStream out;
  private final PrintStream err;

  /**
   * Makes a printer.
   *
   * @param out takes the detections
   * @param err takes the sentence at the end
   */
  public DetectionPrinter(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void detected(Detection detection) {
    out.printf(
        Locale.ROOT,
        "%9.2f s  %-12s %.2f%n",
        detection.timeSeconds(),
        detection.keyword(),
        detection.score());
    out.flush();
  }

  @Override
  public void ended(SessionSummary summary) {
    err.printf(
        Locale.ROOT,
        "%d %s in %.1f s of sound, heard in %.2f s (%.0f times real time).%n",
        summary.detections(),
        summary.detections() == 1 ? "detection" : "detections",
        summary.audioSeconds(),
        summary.wallSeconds(),
        summary.audioSeconds() / summary.wallSeconds());
  }
}
