package earshot.app;

import earshot.evaluation.SoundOpener;
import earshot.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that asks for a page. */
final class ReportChoice {
  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Writes a page (index.html) with figures, curves and the mistakes to listen to, and the"
              + " same figures as report.json and report.csv.")
  private @Nullable Path folder;

  /** Checks that it can be written. */
  Optional<ReportFolder> folder(SoundOpener opener) throws IOException {
    return folder == null ? Optional.empty() : Optional.of(ReportFolder.at(folder, opener));
  }
}
