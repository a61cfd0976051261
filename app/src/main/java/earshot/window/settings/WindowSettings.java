package earshot.window.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers.
 *
 * @param theme {@code dark} or {@code light}
 * @param microphone the name of the one that was chosen last; empty for none
 * @param model the name of the one that was chosen last; empty for none
 * @param backend the name of the one that was chosen last; empty for none
 * @param width of the window in pixels; 0 for its own
 * @param height of the window in pixels; 0 for its own
 * @param thresholds that were changed, by model and keyword
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WindowSettings(
    String theme,
    String microphone,
    String model,
    String backend,
    double width,
    double height,
    Map<String, Map<String, Double>> thresholds) {

  /** Fills in what a file of another version lacks, and leaves out what a damaged one has. */
  @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what is absent
  public WindowSettings {
    theme = "light".equals(theme) ? "light" : "dark";
    microphone = microphone == null ? "" : microphone;
    model = model == null ? "" : model;
    backend = backend == null ? "" : backend;
    width = Double.isFinite(width) ? width : 0;
    height = Double.isFinite(height) ? height : 0;
    thresholds = thresholds == null ? Map.of() : usable(thresholds);
  }

  /** Copies what is there and finite. */
  private static Map<String, Map<String, Double>> usable(
      Map<String, @Nullable Map<String, @Nullable Double>> read) {
    var models = new LinkedHashMap<String, Map<String, Double>>();
    read.forEach(
        (model, ofWords) -> {
          var words = new LinkedHashMap<String, Double>();
          if (ofWords != null) {
            ofWords.forEach(
                (word, threshold) -> {
                  if (threshold != null && Double.isFinite(threshold)) {
                    words.put(word, threshold);
                  }
                });
          }
          models.put(model, words);
        });
    return models;
  }

  /** Those of the first start. */
  public static WindowSettings first() {
    return new WindowSettings("dark", "", "", "", 0, 0, Map.of());
  }

  /** The same with another theme. */
  public WindowSettings withTheme(String other) {
    return new WindowSettings(other, microphone, model, backend, width, height, thresholds);
  }

  /** The same with another microphone. */
  public WindowSettings withMicrophone(String name) {
    return new WindowSettings(theme, name, model, backend, width, height, thresholds);
  }

  /** The same with another model; an empty name for the one that is heard with by itself. */
  public WindowSettings withModel(String name) {
    return new WindowSettings(theme, microphone, name, backend, width, height, thresholds);
  }

  /** The same with another backend. */
  public WindowSettings withBackend(String name) {
    return new WindowSettings(theme, microphone, model, name, width, height, thresholds);
  }

  /** The same with another size. */
  public WindowSettings withSize(double otherWidth, double otherHeight) {
    return new WindowSettings(
        theme, microphone, model, backend, otherWidth, otherHeight, thresholds);
  }

  /** The same with another threshold. */
  public WindowSettings withThreshold(String model, String keyword, double threshold) {
    var models = new LinkedHashMap<>(thresholds);
    var words = new LinkedHashMap<>(models.getOrDefault(model, Map.of()));
    words.put(keyword, threshold);
    models.put(model, words);
    return new WindowSettings(theme, microphone, model, backend, width, height, models);
  }

  /** The thresholds that were changed for a model. */
  public Map<String, Double> thresholdsOf(String model) {
    return thresholds.getOrDefault(model, Map.of());
  }
}
