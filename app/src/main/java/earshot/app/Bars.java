package earshot.app;

import earshot.evaluation.Progress;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars, on a terminal only. */
final class Bars {
  private Bars() {}

  /**
   * Begins one.
   *
   * @param task what is done
   * @param total how many pieces there are
   */
  static Progress begin(String task, long total) {
    return begin(task, total, 0);
  }

  /**
   * Begins one somewhere on the way.
   *
   * @param task what is done
   * @param total how many pieces there are
   * @param done how many of them were done before
   */
  @SuppressWarnings("SystemConsoleNull") // Earshot.main asks newer versions for the older rule
  static Progress begin(String task, long total, long done) {
    if (System.console() == null) {
      return Progress.SILENT;
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .showSpeed()
            .startsFrom(done, Duration.ZERO)
            .build();
    return new Progress() {
      @Override
      public void advance() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
