package earshot.app;

import earshot.evaluation.ClipReport;
import earshot.evaluation.ClipResult;
import earshot.evaluation.Cost;
import earshot.evaluation.Difference;
import earshot.evaluation.NoiseFigures;
import earshot.evaluation.Remark;
import earshot.evaluation.StreamDifference;
import earshot.evaluation.StreamReport;
import earshot.evaluation.StreamResult;
import earshot.evaluation.Unreadable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports for people. */
final class ReportPrinter {
  private final PrintStream out;

  ReportPrinter(PrintStream out) {
    this.out = out;
  }

  void print(ClipResult result) {
    for (ClipReport report : result.runs()) {
      if (result.runs().size() > 1) {
        line("%s on %s", report.cost().model(), report.cost().backend());
      }
      print(report);
    }
    for (Difference difference : result.differences()) {
      line(
          "%s on %s less %s on %s: %s points%s; %d clips only the first had right, %d only the"
              + " second",
          difference.second().model(),
          difference.second().backend(),
          difference.first().model(),
          difference.first().backend(),
          percent(difference.accuracyDifference()),
          interval(difference.accuracyDifference95ci()),
          difference.onlyFirstRight(),
          difference.onlySecondRight());
    }
    print(result.runs().get(0).unreadable(), result.runs().get(0).remarks());
  }

  private void print(ClipReport report) {
    line(
        "%d clips%s, accuracy %s%%%s",
        report.clips(),
        report.speakers() == 0 ? "" : " of " + report.speakers() + " speakers",
        percent(report.accuracy()),
        interval(report.accuracy95ci()));
    line("");
    line("%-14s %7s %9s %6s", "label", "recall", "precision", "clips");
    report
        .perLabel()
        .forEach(
            (label, figures) ->
                line(
                    "%-14s %6s%% %8s%% %6d",
                    label,
                    percent(figures.recall()),
                    percent(figures.precision()),
                    figures.clips()));
    line("");
    List<NoiseFigures> noise = report.bySnr();
    if (noise != null) {
      for (NoiseFigures figures : noise) {
        line(
            "%-24s %6s%%%s",
            figures.noise() == null
                ? "clean"
                : "%s at %s dB".formatted(figures.noise(), number("%.0f", figures.snrDb())),
            percent(figures.accuracy()),
            interval(figures.accuracy95ci()));
      }
      line("");
    }
    print(report.cost());
    line("");
  }

  void print(StreamResult result) {
    for (StreamReport report : result.runs()) {
      if (result.runs().size() > 1) {
        line("%s on %s", report.cost().model(), report.cost().backend());
      }
      print(report);
    }
    for (StreamDifference difference : result.differences()) {
      line(
          "%s on %s less %s on %s: %s points of misses%s, %+d false accepts",
          difference.second().model(),
          difference.second().backend(),
          difference.first().model(),
          difference.first().backend(),
          percent(difference.missRateDifference()),
          interval(difference.missRateDifference95ci()),
          difference.falseAcceptsDifference());
    }
    print(result.runs().get(0).unreadable(), result.runs().get(0).remarks());
  }

  private void print(StreamReport report) {
    line(
        "%d of %d keywords found, %d duplicates, %d false accepts (%s an hour)",
        report.hits(),
        report.utterances(),
        report.duplicates(),
        report.falseAccepts(),
        number("%.2f", report.falseAcceptsPerHour()));
    double[] interval = report.falseAcceptsPerHour95ci();
    if (interval != null) {
      line("95 %% interval of false accepts: %.2f to %.2f an hour", interval[0], interval[1]);
    }
    line("missed: %s%%%s", percent(report.missRate()), interval(report.missRate95ci()));
    for (StreamReport.MissRateAt at : report.missRateAt()) {
      line(
          "missed at no more than %s false accepts an hour: %s%%%s (threshold %.3f)",
          at.falseAcceptsPerHour(),
          percent(at.missRate()),
          interval(at.missRate95ci()),
          at.threshold());
    }
    line(
        "latency after the end of the word: median %s ms, 95th percentile %s ms",
        number("%.0f", report.latencyMillis().p50()), number("%.0f", report.latencyMillis().p95()));
    line("");
    line("%-14s %6s %6s %10s %13s", "keyword", "said", "found", "duplicates", "false accepts");
    report
        .perKeyword()
        .forEach(
            (keyword, figures) ->
                line(
                    "%-14s %6d %6d %10d %13d",
                    keyword,
                    figures.utterances(),
                    figures.hits(),
                    figures.duplicates(),
                    figures.falseAccepts()));
    line("");
    print(report.cost());
    line("");
  }

  private void print(Cost cost) {
    line(
        "%s on %s: %.1f s of sound in %.2f s (%s times real time)",
        cost.model(),
        cost.backend(),
        cost.audioSeconds(),
        cost.wallSeconds(),
        number("%.0f", cost.realTimeFactor()));
    if (cost.effectiveMacsPerSecond() == null) {
      line(
          "per second of sound: %s synaptic operations, %s hidden spikes, %s saturations",
          number("%.0f", cost.synopsPerSecond()),
          number("%.0f", cost.hiddenSpikesPerSecond()),
          number("%.1f", cost.saturationsPerSecond()));
    } else {
      line(
          "per second of sound: %s multiply-accumulates, %s of them with an input that is not 0",
          number("%.0f", cost.synopsPerSecond()), number("%.0f", cost.effectiveMacsPerSecond()));
    }
    if (cost.power().dynamic() != null) {
      line("estimated dynamic power: %.1f uW (%s)", cost.power().dynamic(), cost.power().source());
    }
  }

  private void print(List<Unreadable> unreadable, List<Remark> remarks) {
    if (!unreadable.isEmpty()) {
      line("%d not read", unreadable.size());
    }
    for (Unreadable file : unreadable) {
      line("not read: %s: %s", file.file(), file.why());
    }
    for (Remark file : remarks) {
      line("heard, but: %s: %s", file.file(), file.what());
    }
  }

  private static String interval(double @Nullable [] share) {
    return share == null
        ? ""
        : String.format(
            Locale.ROOT, " (95 %% interval %.1f to %.1f)", 100 * share[0], 100 * share[1]);
  }

  private void line(String format, @Nullable Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String number(String format, @Nullable Double number) {
    return number == null ? "-" : String.format(Locale.ROOT, format, number);
  }
}
