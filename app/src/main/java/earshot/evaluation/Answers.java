package earshot.evaluation;

import earshot.decoder.ClipDecision;
import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import earshot.decoder.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels that a model can answer: its own, and {@code _unknown_} where it has no output for
 * that. Such a model answers {@code _unknown_} when no keyword reaches its threshold.
 */
final class Answers {
  private final Labels outputs;
  private final DecoderParameters decoder;
  private final List<String> labels;

  Answers(Labels outputs, DecoderParameters decoder) {
    this.outputs = outputs;
    this.decoder = decoder;
    var all = new ArrayList<String>(outputs.names());
    if (!all.contains(Labels.UNKNOWN)) {
      all.add(Labels.UNKNOWN);
    }
    labels = List.copyOf(all);
  }

  /** The labels, in the order of the matrix. */
  List<String> labels() {
    return labels;
  }

  /** Whether a folder of this name holds silence. */
  static boolean isSilence(String folder) {
    return folder.equals(Labels.SILENCE) || folder.equals("_background_noise_");
  }

  /** The label that is right for a clip in a folder of this name. */
  int truth(String folder) {
    String label = isSilence(folder) ? Labels.SILENCE : folder;
    return labels.indexOf(labels.contains(label) ? label : Labels.UNKNOWN);
  }

  /** The score of every label. */
  double[] scores(ClipDecision decision) {
    double[] outputScores = decision.scores();
    if (outputScores.length == labels.size()) {
      return outputScores;
    }
    double[] scores = new double[labels.size()];
    boolean reached = false;
    for (int label = 0; label < outputScores.length; label++) {
      boolean counts = !outputs.isKeyword(label) || outputScores[label] >= threshold(label);
      scores[label] = counts ? outputScores[label] : 0;
      reached |= outputs.isKeyword(label) && counts;
    }
    scores[scores.length - 1] = reached ? 0 : 1;
    return scores;
  }

  private double threshold(int label) {
    KeywordSettings settings = decoder.keywords().get(outputs.name(label));
    return settings == null ? 1 : settings.threshold();
  }
}
