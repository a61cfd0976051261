package earshot.app;

import earshot.listening.SpotterSettings;
import java.io.IOException;
import picocli.CommandLine.Option;

/** The options that say what listens. */
final class ModelChoice {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "commands",
      description = "A bundled model's name or a model's folder (default: ${DEFAULT-VALUE}).")
  String model = "commands";

  @Option(
      names = "--backend",
      paramLabel = "BACKEND",
      defaultValue = "lowpower",
      converter = BackendName.Converter.class,
      description =
          "reference (floating point) or lowpower (the emulated chip; default: ${DEFAULT-VALUE});"
              + " a dense model runs as dense whichever is named.")
  BackendName backend = BackendName.LOWPOWER;

  /** Opens the model. */
  SpotterSettings settings(Surroundings surroundings) throws IOException {
    return SpotterSettings.of(
        surroundings.models().open(model), surroundings.backends().of(backend));
  }

  /** The rate at which a model hears. */
  static double rateHz(SpotterSettings settings) {
    return settings.model().card().frontEnd().create().sampleRateHz();
  }
}
