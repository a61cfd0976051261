package earshot.app;

import earshot.cochlea.BandOnsets;
import earshot.cochlea.EncoderParameters;
import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import earshot.decoder.Labels;
import earshot.dense.DenseDescription;
import earshot.dense.DenseLayer;
import earshot.dense.DenseReadout;
import earshot.frontend.GammatoneParameters;
import earshot.models.KeywordModel;
import earshot.models.ModelCard;
import earshot.models.ModelNetwork;
import earshot.models.TuningNote;
import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** A small model that was never trained: it finds words in noise, the same at every run. */
public final class RandomModel {
  /** The words that it finds. */
  public static final List<String> LABELS = List.of("yes", "no", Labels.UNKNOWN, Labels.SILENCE);

  private static final int HIDDEN = 48;
  private static final double STEP_SECONDS = 0.01;

  /** Spelled out, so that what is random stays as it is when the standard changes. */
  public static final GammatoneParameters FRONT_END =
      new GammatoneParameters(
          GammatoneParameters.standard().cochlea(),
          new EncoderParameters(
              0.02, 0.02, 4, 0.85, 2, 1.5, BandOnsets.RISE_AND_FALL, 0.3, 2.5, 0.15));

  private RandomModel() {}

  /** The usual one. */
  public static KeywordModel standard() {
    return withLabels(LABELS);
  }

  /** The usual one by another name. */
  public static KeywordModel named(String name) {
    return new KeywordModel(card(name, LABELS), network("desktop", LABELS.size()));
  }

  /** One with other outputs. */
  public static KeywordModel withLabels(List<String> labels) {
    return new KeywordModel(card(labels), network("desktop", labels.size()));
  }

  /** One whose network has more inputs than the chip that it names. */
  public static KeywordModel tooLargeForItsChip() {
    return new KeywordModel(card(LABELS), network("xylo-audio-3", LABELS.size()));
  }

  /** One whose card names more labels than its network has outputs: making it fails. */
  public static KeywordModel whosePartsDoNotFit() {
    return new KeywordModel(card(LABELS), network("desktop", LABELS.size() - 1));
  }

  /** One whose neurons do not spike. */
  public static KeywordModel dense() {
    int inputs = FRONT_END.create().inputs();
    var random = new Random(7);
    int outputs = LABELS.size();
    var hidden =
        new DenseLayer(
            "hidden",
            inputs,
            new int[] {0, 2},
            weights(random, 2 * inputs, HIDDEN, 0.1),
            new float[HIDDEN]);
    var readout =
        new DenseReadout(
            HIDDEN,
            weights(random, HIDDEN, outputs, 0.15),
            new float[outputs],
            2 * STEP_SECONDS,
            4 * STEP_SECONDS);
    return new KeywordModel(
        card(LABELS),
        new ModelNetwork.Dense(
            new DenseDescription("random", inputs, STEP_SECONDS, List.of(hidden), readout)));
  }

  private static ModelCard card(List<String> labels) {
    return card("random", labels);
  }

  private static ModelCard card(String name, List<String> labels) {
    var keywords = new LinkedHashMap<String, KeywordSettings>();
    for (String word : new Labels(labels).keywords()) {
      keywords.put(word, new KeywordSettings(0.4, 0.3));
    }
    return new ModelCard(
        ModelCard.FORMAT,
        name,
        "A model that was never trained.",
        labels,
        FRONT_END,
        new DecoderParameters(0.05, 2, 0.9, DecoderParameters.ClipRule.LARGEST, keywords),
        new ModelCard.TrainingNote("none", "none", List.of(), 1, 0, 0, 0, List.of()),
        TuningNote.none(),
        List.of(),
        "CC0-1.0",
        List.of());
  }

  private static NetworkDescription network(String profile, int outputs) {
    int inputs = FRONT_END.create().inputs();
    var random = new Random(7);
    return new NetworkDescription(
        "random",
        profile,
        inputs,
        STEP_SECONDS,
        List.of(
            layer("hidden", HIDDEN, 1.0, 5), layer("output", outputs, Double.POSITIVE_INFINITY, 1)),
        List.of(
            connection(NetworkDescription.INPUT, "hidden", 0, weights(random, inputs, HIDDEN, 0.1)),
            connection("hidden", "output", 1, weights(random, HIDDEN, outputs, 0.15))));
  }

  private static Layer layer(String name, int neurons, double threshold, int spikeCap) {
    double[] tauSyn = new double[neurons];
    double[] tauMem = new double[neurons];
    double[] thresholds = new double[neurons];
    Arrays.fill(tauSyn, 2 * STEP_SECONDS);
    Arrays.fill(tauMem, 4 * STEP_SECONDS);
    Arrays.fill(thresholds, threshold);
    return new Layer(
        name, List.of(new Synapse(tauSyn)), tauMem, new double[neurons], thresholds, spikeCap);
  }

  private static Connection connection(String source, String target, int delay, float[] weights) {
    return new Connection(source, target, 0, delay, weights);
  }

  private static float[] weights(Random random, int sources, int targets, double spread) {
    float[] weights = new float[sources * targets];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (spread * random.nextGaussian());
    }
    return weights;
  }
}
