package earshot.app;

import earshot.listening.SpotterSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is compared: every model on every backend. */
final class ModelsChoice {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      split = ",",
      defaultValue = "commands",
      description =
          "A bundled model's name or a model's folder (default: ${DEFAULT-VALUE}); several,"
              + " separated by commas, are compared on the same recordings.")
  private List<String> models = List.of();

  @Option(
      names = "--backend",
      paramLabel = "BACKEND",
      split = ",",
      defaultValue = "lowpower",
      converter = BackendName.Converter.class,
      description =
          "reference (floating point) or lowpower (the emulated chip; default: ${DEFAULT-VALUE}),"
              + " or both, separated by a comma; a dense model runs as dense whichever is named.")
  private List<BackendName> backends = List.of();

  /** Opens the models; one that runs in one way only comes once. */
  List<SpotterSettings> settings(Surroundings surroundings) throws IOException {
    var settings = new ArrayList<SpotterSettings>();
    for (String model : new LinkedHashSet<>(models)) {
      var opened = surroundings.models().open(model);
      var names = new LinkedHashSet<String>();
      for (BackendName backend : new LinkedHashSet<>(backends)) {
        SpotterSettings one = SpotterSettings.of(opened, surroundings.backends().of(backend));
        if (names.add(one.backendName())) {
          settings.add(one);
        }
      }
    }
    return settings;
  }
}
