package earshot.training;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import earshot.lowpower.LayerReport;
import earshot.lowpower.LowPowerBackend;
import earshot.lowpower.QuantisationReport;
import earshot.models.KeywordModel;
import earshot.models.ModelCard;
import earshot.models.ModelNetwork;
import earshot.models.TuningNote;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.Recipes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a whole model, with its card, of a trained network. */
public final class ModelMaker {
  private final Recipe recipe;
  private final String command;
  private final List<String> data;

  /**
   * Makes a maker.
   *
   * @param recipe by which the network was trained
   * @param command that trained it
   * @param data the recordings, in words
   */
  public ModelMaker(Recipe recipe, String command, List<String> data) {
    this.recipe = recipe;
    this.command = command;
    this.data = List.copyOf(data);
  }

  /**
   * Makes the model.
   *
   * @throws IllegalArgumentException if the network breaks a limit of the recipe's profile
   */
  public KeywordModel make(TrainedNetwork trained) throws IOException {
    Map<String, KeywordSettings> keywords = new LinkedHashMap<>();
    Recipe.DecoderSettings settings = recipe.decoder();
    for (String keyword : trained.labels().keywords()) {
      keywords.put(
          keyword, new KeywordSettings(settings.threshold(), settings.refractorySeconds()));
    }
    var decoder =
        new DecoderParameters(
            0, settings.confirmSteps(), settings.rearmShare(), settings.clipRule(), keywords);
    var note =
        new ModelCard.TrainingNote(
            command,
            Recipes.text(recipe),
            data,
            recipe.optimiser().seed(),
            trained.epochs(),
            trained.minutes(),
            trained.validationAccuracy(),
            quantisation(trained.network()));
    var card =
        new ModelCard(
            ModelCard.FORMAT,
            recipe.name(),
            recipe.description(),
            trained.labels().names(),
            recipe.frontEnd(),
            decoder,
            note,
            TuningNote.none(),
            List.of(),
            recipe.licence(),
            recipe.attribution());
    return new KeywordModel(card, trained.network());
  }

  private static List<String> quantisation(ModelNetwork network) {
    return network instanceof ModelNetwork.Spiking spiking
        ? lines(LowPowerBackend.compile(spiking.description()).report())
        : List.of("none: neurons that do not spike run in floating point alone");
  }

  private static List<String> lines(QuantisationReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "fraction bits: input %d, recurrent %d, output %d"
            .formatted(report.shiftIn(), report.shiftRec(), report.shiftOut()));
    for (LayerReport layer : report.layers()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %d weights, %d rounded to 0, %d weights and %d biases clipped, %.1f dB signal to"
                  + " quantisation noise, %.0f to %.0f integer steps a threshold",
              layer.layer(),
              layer.weights(),
              layer.roundedToZero(),
              layer.clippedWeights(),
              layer.clippedBiases(),
              layer.sqnrDecibels(),
              layer.smallestScale(),
              layer.largestScale()));
    }
    return lines;
  }
}
