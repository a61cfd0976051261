package earshot.models;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import earshot.decoder.Labels;
import earshot.frontend.FrontEnd;
import earshot.frontend.FrontEndParameters;
import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Models that were never trained, for whichever front end. */
public final class SmallModels {
  /** What their outputs mean. */
  public static final List<String> LABELS = List.of("yes", "no", Labels.UNKNOWN, Labels.SILENCE);

  private static final int HIDDEN = 12;

  private SmallModels() {}

  /** One whose parts fit. */
  public static KeywordModel of(FrontEndParameters parameters) {
    FrontEnd frontEnd = parameters.create();
    return new KeywordModel(
        card(parameters, LABELS),
        network(
            frontEnd.inputs(), LABELS.size(), frontEnd.samplesPerStep() / frontEnd.sampleRateHz()));
  }

  static ModelCard card(FrontEndParameters frontEnd, List<String> labels) {
    var keywords = new LinkedHashMap<String, KeywordSettings>();
    keywords.put("yes", new KeywordSettings(0.4, 0.3, -0.75));
    keywords.put("no", new KeywordSettings(0.55, 0));
    return new ModelCard(
        ModelCard.FORMAT,
        "small",
        "A model that was never trained.",
        labels,
        frontEnd,
        new DecoderParameters(0.05, 2, 0.9, DecoderParameters.ClipRule.LARGEST, keywords),
        new ModelCard.TrainingNote(
            "earshot train", "none", List.of("nothing"), 7, 3, 0.5, 0.25, List.of("hidden: fine")),
        new TuningNote(
            "the fewest misses",
            "earshot tune",
            List.of(new TuningNote.Stream("words.wav", 0.75, 600)),
            List.of(
                new TuningNote.DetRow(-0.5, 0.08, 40, 6), new TuningNote.DetRow(0, 0.1, 20, 3))),
        List.of(new ModelCard.Result("accuracy 25 %", "earshot evaluate")),
        "CC0-1.0",
        List.of("nobody"));
  }

  static NetworkDescription network(int inputs, int outputs, double stepSeconds) {
    var random = new Random(7);
    return new NetworkDescription(
        "small",
        "desktop",
        inputs,
        stepSeconds,
        List.of(
            layer("hidden", HIDDEN, 1, 5, stepSeconds),
            layer("output", outputs, Double.POSITIVE_INFINITY, 1, stepSeconds)),
        List.of(
            new Connection(
                NetworkDescription.INPUT, "hidden", 0, 0, weights(random, inputs * HIDDEN)),
            new Connection("hidden", "output", 0, 1, weights(random, HIDDEN * outputs))));
  }

  private static Layer layer(String name, int neurons, double threshold, int cap, double step) {
    double[] tauSyn = new double[neurons];
    double[] tauMem = new double[neurons];
    double[] thresholds = new double[neurons];
    Arrays.fill(tauSyn, 2 * step);
    Arrays.fill(tauMem, 4 * step);
    Arrays.fill(thresholds, threshold);
    return new Layer(
        name, List.of(new Synapse(tauSyn)), tauMem, new double[neurons], thresholds, cap);
  }

  private static float[] weights(Random random, int count) {
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = (float) (0.1 * random.nextGaussian());
    }
    return weights;
  }
}
