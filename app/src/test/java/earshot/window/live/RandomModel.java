package earshot.window.live;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import earshot.frontend.GammatoneParameters;
import earshot.models.KeywordModel;
import earshot.models.ModelCard;
import earshot.models.TuningNote;
import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** A model with random weights, which hears words in anything. */
public final class RandomModel {
  private static final List<String> WORDS =
      List.of("yes", "no", "up", "down", "left", "right", "stop", "go");
  private static final double THRESHOLD = 0.5;

  private RandomModel() {}

  /** The same model every time. */
  public static KeywordModel make() {
    return make(earshot.app.RandomModel.FRONT_END);
  }

  /** The same with a front end. */
  public static KeywordModel make(GammatoneParameters front) {
    var random = new Random(7);
    int inputs = front.create().inputs();
    var labels = new java.util.ArrayList<>(WORDS);
    labels.add("_unknown_");
    labels.add("_silence_");
    Layer first = layer("hidden1", 192, 0.02, 1);
    Layer second = layer("hidden2", 128, 0.08, 1);
    Layer output = layer("output", labels.size(), 0.32, Double.POSITIVE_INFINITY);
    var network =
        new NetworkDescription(
            "random",
            "desktop",
            inputs,
            front.cochlea().stepSeconds(),
            List.of(first, second, output),
            List.of(
                connection(random, "input", inputs, first, 0, 0.09, 0.012),
                connection(random, "hidden1", 192, second, 1, 0.10, 0.008),
                connection(random, "hidden2", 128, output, 1, 0.05, 0)));
    var keywords = new LinkedHashMap<String, KeywordSettings>();
    WORDS.forEach(word -> keywords.put(word, new KeywordSettings(THRESHOLD, 0.8)));
    var decoder = new DecoderParameters(0, 3, 0.7, DecoderParameters.ClipRule.LARGEST, keywords);
    var note =
        new ModelCard.TrainingNote("none", "random weights", List.of(), 7, 0, 0, 0, List.of());
    var card =
        new ModelCard(
            ModelCard.FORMAT,
            "random",
            "Random weights.",
            labels,
            front,
            decoder,
            note,
            TuningNote.none(),
            List.of(),
            "none",
            List.of());
    return new KeywordModel(card, network);
  }

  private static Layer layer(String name, int neurons, double tauMem, double threshold) {
    return new Layer(
        name,
        List.of(new Synapse(filled(neurons, 0.02))),
        filled(neurons, tauMem),
        filled(neurons, 0),
        filled(neurons, threshold),
        3);
  }

  private static double[] filled(int size, double value) {
    double[] all = new double[size];
    Arrays.fill(all, value);
    return all;
  }

  private static Connection connection(
      Random random,
      String source,
      int sources,
      Layer target,
      int delay,
      double spread,
      double mean) {
    float[] weights = new float[sources * target.neurons()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (mean + spread * random.nextGaussian());
    }
    return new Connection(source, target.name(), 0, delay, weights);
  }
}
