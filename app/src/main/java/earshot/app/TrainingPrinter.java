package earshot.app;

import earshot.evaluation.Progress;
import earshot.training.EpochMetrics;
import earshot.training.TrainingListener;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows how training gets on: a bar with the time left on a terminal, a line an epoch everywhere.
 */
final class TrainingPrinter implements TrainingListener, AutoCloseable {
  private final PrintStream err;
  private Progress bar = Progress.SILENT;
  private long done;

  TrainingPrinter(PrintStream err) {
    this.err = err;
  }

  @Override
  public void begins(String what, long units) {
    bar.close();
    bar = Bars.begin(what, units);
    done = 0;
    err.println(what + " (" + units + ")");
  }

  @Override
  public void progresses(long unitsDone) {
    for (; done < unitsDone; done++) {
      bar.advance();
    }
  }

  @Override
  public void epochEnds(EpochMetrics metrics) {
    err.printf(
        Locale.ROOT,
        "epoch %d: loss %.3f, right in training %.1f %%, held out %.1f %% (keywords %.1f, unknown %.1f,"
            + " silence %.1f), %.2f M operations/s, %.0f s%n",
        metrics.epoch(),
        metrics.loss(),
        100 * metrics.trainingAccuracy(),
        100 * metrics.validation().all(),
        100 * metrics.validation().keywords(),
        100 * metrics.validation().unknown(),
        100 * metrics.validation().silence(),
        metrics.millionOperationsPerSecond(),
        metrics.seconds());
  }

  @Override
  public void notes(String sentence) {
    err.println(sentence);
  }

  @Override
  public void close() {
    bar.close();
  }
}
