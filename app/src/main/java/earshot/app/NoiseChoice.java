package earshot.app;

import earshot.evaluation.Condition;
import earshot.evaluation.NoiseFolder;
import earshot.evaluation.NoiseMix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which noise clips are heard too. */
final class NoiseChoice {
  @Option(
      names = "--noise",
      paramLabel = "DIR",
      description =
          "Recordings of noise, in a sub-folder for each class if you like; every clip is heard in"
              + " one of them too, always the same.")
  private @Nullable Path folder;

  @Option(
      names = "--snr",
      paramLabel = "DB",
      split = ",",
      defaultValue = "clean,20,10,5,0",
      converter = Numbers.Snr.class,
      description =
          "How much louder than the noise clips are, in dB (default: ${DEFAULT-VALUE}); clean is"
              + " always among them.")
  private List<Double> snrsDb = List.of();

  @Option(names = "--noise-classes", description = "Each class of noise apart, too.")
  private boolean classes;

  /** Finds the noise; without a folder, what else is said of it is refused. */
  NoiseMix mix(Command command) throws IOException {
    if (folder == null) {
      for (String option : List.of("--snr", "--noise-classes")) {
        if (command.isGiven(option)) {
          throw command.refusal(option + " needs the --noise that it is about.");
        }
      }
      return NoiseMix.NONE;
    }
    NoiseFolder noises = NoiseFolder.at(folder);
    var names = new ArrayList<String>(List.of(Condition.ANY));
    if (classes) {
      names.addAll(noises.classes());
    }
    var conditions = new ArrayList<Condition>();
    for (String name : names) {
      for (double snrDb : new LinkedHashSet<>(snrsDb)) {
        if (snrDb < Double.POSITIVE_INFINITY) {
          conditions.add(new Condition(name, snrDb));
        }
      }
    }
    return new NoiseMix(conditions, Optional.of(noises));
  }
}
