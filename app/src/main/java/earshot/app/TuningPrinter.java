package earshot.app;

import earshot.models.TuningNote;
import earshot.tuning.OperatingPoint;
import earshot.tuning.TuningReport;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was chosen, for people. */
final class TuningPrinter {
  private final PrintStream out;

  TuningPrinter(PrintStream out) {
    this.out = out;
  }

  void print(TuningReport report) {
    line(
        "%s: threshold %.4f, confirmed over %d steps, %.0f %% of the offsets kept",
        report.model(), report.threshold(), report.confirmSteps(), 100 * report.shrinkage());
    line("");
    line("%-14s %6s", "keyword", "offset");
    report.offsetsLogOdds().forEach((word, offset) -> line("%-14s %+6.2f", word, offset));
    line("");
    line(
        "%-17s %9s %7s %15s %15s %12s",
        "", "threshold", "missed", "FA/h on words", "FA/h on others", "p50/p95 ms");
    print("common threshold", report.common());
    print("with offsets", report.chosen());
    line("");
    line("%-17s %7s %15s %15s", "threshold moved by", "missed", "FA/h on words", "FA/h on others");
    for (TuningNote.DetRow row : report.det()) {
      line(
          "%-+18.2f %6.1f%% %15.1f %15.1f",
          row.offsetLogOdds(),
          100 * row.missRate(),
          row.falseAcceptsPerHourOnWords(),
          row.falseAcceptsPerHourOnOthers());
    }
  }

  private void print(String name, OperatingPoint point) {
    line(
        "%-17s %9.4f %6.1f%% %15.1f %15.1f %12s",
        name,
        point.threshold(),
        100 * point.missRate(),
        point.perHourOnWords(),
        point.perHourOnOthers(),
        "%s/%s".formatted(whole(point.medianMillis()), whole(point.p95Millis())));
  }

  private static String whole(@Nullable Double number) {
    return number == null ? "-" : String.valueOf(Math.round(number));
  }

  private void line(String format, @Nullable Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
