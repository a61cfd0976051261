package earshot.app;

import earshot.listening.SpotterSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which microphone is heard and when a word fires. */
final class ListeningChoice {
  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "A microphone by its name (\"earshot devices\" lists them).")
  private @Nullable String device;

  @Option(
      names = "--threshold",
      paramLabel = "X",
      converter = Numbers.Share.class,
      description = "Replaces the threshold of every word, 0 to 1.")
  private @Nullable Double threshold;

  /** The microphone that was named. */
  Optional<String> device() {
    return Optional.ofNullable(device);
  }

  /** The settings with the threshold that was given. */
  SpotterSettings applied(SpotterSettings settings) {
    return threshold == null ? settings : settings.withThreshold(threshold);
  }
}
