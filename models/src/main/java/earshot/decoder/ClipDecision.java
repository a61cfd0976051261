package earshot.decoder;

import java.util.Arrays;

/**
 * Gathers the probabilities of a whole clip by the rule in the model card. The offsets of keywords
 * play no part in it: they say what a stream's false accepts cost, and a clip has none.
 */
public final class ClipDecision {
  private final Labels labels;
  private final DecoderParameters parameters;
  private final double[] gathered; // (labels)
  private final double[] shift; // (labels), the largest evidence so far
  private long steps;

  /** Makes one that has seen no step. */
  public ClipDecision(Labels labels, DecoderParameters parameters) {
    this.labels = labels;
    this.parameters = parameters;
    gathered = new double[labels.count()];
    shift = new double[labels.count()];
    reset();
  }

  /** Takes the probabilities of one step. */
  public void step(KeywordScorer scorer) {
    steps++;
    for (int label = 0; label < gathered.length; label++) {
      if (parameters.clipRule() == DecoderParameters.ClipRule.LARGEST) {
        gathered[label] = Math.max(gathered[label], scorer.probability(label));
      } else if (labels.isSilence(label)) {
        gathered[label] += scorer.evidence(label);
      } else {
        addExponential(label, scorer.evidence(label));
      }
    }
  }

  private void addExponential(int label, double evidence) {
    if (evidence > shift[label]) {
      gathered[label] = gathered[label] * Math.exp(shift[label] - evidence) + 1;
      shift[label] = evidence;
    } else {
      gathered[label] += Math.exp(evidence - shift[label]);
    }
  }

  /** The score of every label, 0 to 1, in their order; the highest is the answer. */
  public double[] scores() {
    return switch (parameters.clipRule()) {
      case LARGEST -> largest();
      case LOG_MEAN_EXP -> softmax();
    };
  }

  /** The label with the highest score, the first where several are equal. */
  public static int best(double[] scores) {
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }

  private double[] largest() {
    double[] scores = gathered.clone();
    boolean hasUnknown = labels.names().contains(Labels.UNKNOWN);
    double top = 0;
    for (int label = 0; label < scores.length; label++) {
      if (!labels.isSilence(label)) {
        top = Math.max(top, scores[label]);
        if (!hasUnknown && scores[label] < threshold(label)) {
          scores[label] = 0;
        }
      }
    }
    for (int label = 0; label < scores.length; label++) {
      if (labels.isSilence(label)) {
        scores[label] = 1 - top;
      }
    }
    return scores;
  }

  private double threshold(int label) {
    KeywordSettings settings = parameters.keywords().get(labels.name(label));
    return settings == null ? 1 : settings.threshold();
  }

  private double[] softmax() {
    double[] logits = new double[gathered.length];
    double top = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < logits.length; label++) {
      logits[label] =
          labels.isSilence(label)
              ? gathered[label] / Math.max(1, steps)
              : shift[label] + Math.log(gathered[label] / Math.max(1, steps));
      top = Math.max(top, logits[label]);
    }
    double sum = 0;
    for (int label = 0; label < logits.length; label++) {
      logits[label] = Math.exp(logits[label] - top);
      sum += logits[label];
    }
    for (int label = 0; label < logits.length; label++) {
      logits[label] /= sum;
    }
    return logits;
  }

  /** Begins a new clip. */
  public void reset() {
    steps = 0;
    Arrays.fill(gathered, 0);
    Arrays.fill(
        shift,
        parameters.clipRule() == DecoderParameters.ClipRule.LOG_MEAN_EXP
            ? Double.NEGATIVE_INFINITY
            : 0);
  }
}
