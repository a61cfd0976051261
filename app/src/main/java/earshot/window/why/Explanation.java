package earshot.window.why;

import earshot.models.KeywordModel;
import earshot.models.ModelNetwork;
import earshot.runtime.Backend;
import earshot.why.Evidence;
import earshot.why.EvidenceTracer;
import earshot.window.live.Heard;
import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a word fired: the half second before the decision, with the share of each spike in the word's
 * lead over the mean of all outputs.
 *
 * @param heard what fired
 * @param history a copy of the steps around it
 * @param evidence the shares
 * @param lead of the word's membrane over the mean of all outputs, as it was at the decision
 * @param channels those that carried most, the largest first
 * @param neurons those that carried most, the largest first
 */
public record Explanation(
    Heard heard,
    LiveHistory history,
    Evidence evidence,
    double lead,
    List<Contribution> channels,
    List<Contribution> neurons) {
  /** What is told apart. */
  public static final double WINDOW_SECONDS = 0.5;

  private static final double BEFORE_SECONDS = 1;
  private static final int MOST = 10;

  /** Copies the lists. */
  public Explanation {
    channels = List.copyOf(channels);
    neurons = List.copyOf(neurons);
  }

  /** Whether a model has spikes to trace. */
  public static boolean isPossible(KeywordModel model) {
    return model.network() instanceof ModelNetwork.Spiking;
  }

  /** Whether enough of what came before is still kept. */
  public static boolean isKept(LiveHistory history, Heard heard) {
    return heard.step() - steps(history.shape(), WINDOW_SECONDS) > history.oldest()
        && heard.step() < history.steps();
  }

  private static long steps(HistoryShape shape, double seconds) {
    return Math.round(seconds / shape.stepSeconds());
  }

  /** Copies what is needed from a history that the ear goes on writing; quick. */
  public static LiveHistory excerpt(LiveHistory history, Heard heard) {
    long from = heard.step() - steps(history.shape(), WINDOW_SECONDS + BEFORE_SECONDS);
    return history.excerpt(Math.max(history.oldest(), from), heard.step() + 1);
  }

  /**
   * Explains; on the chip that may take a second, since its numbers are worked out anew.
   *
   * @param model that heard it, of spiking neurons
   * @param backend on which it did
   * @param excerpt of its history
   */
  public static Explanation of(
      KeywordModel model, Backend backend, LiveHistory excerpt, Heard heard) {
    var network = backend.rounded(((ModelNetwork.Spiking) model.network()).description());
    HistoryShape shape = excerpt.shape();
    int label = shape.labels().names().indexOf(heard.detection().keyword());
    double[] gains = EvidenceTracer.againstTheMean(shape.labels().count(), label);
    long from = heard.step() + 1 - steps(shape, WINDOW_SECONDS);
    Evidence evidence =
        new EvidenceTracer(network).trace(new HistorySpikes(excerpt), gains, from, heard.step());
    double lead = 0;
    for (int other = 0; other < gains.length; other++) {
      lead += gains[other] * excerpt.output(heard.step(), other);
    }
    return new Explanation(
        heard, excerpt, evidence, lead, channels(shape, evidence), neurons(shape, evidence));
  }

  /** What input spikes of the window carried. */
  public double fromInputs() {
    return evidence.received()
        - evidence.fromEarlier()
        - evidence.fromBiases()
        - evidence.fromNowhere();
  }

  /**
   * What is left of the lead: sound that is no longer kept, and on the chip the floor of its decays
   * and saturation. Inputs, remainders and this add up to the lead.
   */
  public double unexplained() {
    return lead - evidence.received();
  }

  private static List<Contribution> channels(HistoryShape shape, Evidence evidence) {
    var all = new ArrayList<Contribution>();
    for (int channel = 0; channel < shape.inputs(); channel++) {
      double sum = 0;
      for (long step = evidence.from(); step <= evidence.to(); step++) {
        sum += evidence.input(step, channel);
      }
      all.add(new Contribution(ChannelNames.of(shape, channel), sum));
    }
    return largest(all);
  }

  private static List<Contribution> neurons(HistoryShape shape, Evidence evidence) {
    var all = new ArrayList<Contribution>();
    for (int layer = 0; layer < shape.hidden().size(); layer++) {
      for (int neuron = 0; neuron < shape.hidden().get(layer).neurons(); neuron++) {
        double sum = 0;
        for (long step = evidence.from(); step <= evidence.to(); step++) {
          sum += evidence.hidden(layer, step, neuron);
        }
        all.add(new Contribution("layer " + (layer + 1) + ", neuron " + (neuron + 1), sum));
      }
    }
    return largest(all);
  }

  private static List<Contribution> largest(List<Contribution> all) {
    return all.stream()
        .sorted(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.share())))
        .limit(MOST)
        .toList();
  }
}
