package earshot.training;

import earshot.decoder.Labels;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.mixing.BatchMaker;
import earshot.training.mixing.HardNegatives;
import earshot.training.network.Batch;
import earshot.training.network.TrainableNetwork;
import earshot.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Listens to a part of the long recordings in which no keyword is spoken and notes where the
 * network answers one all the same. Nothing is remembered from one epoch to the next, so that a
 * training that was interrupted goes on exactly.
 */
final class Mining {
  private static final int SHORTEST_FRAMES = 220;
  private static final double SHARE_OF_RECORDINGS = 0.3;
  private static final int RECORDINGS_AT_ONCE = 12;
  private static final double LOWEST_SCORE = 0.2;
  private static final int STEPS_BEFORE = 90;
  private static final int STEPS_AFTER = 12;

  private final Labels labels;
  private final List<Recording> recordings = new ArrayList<>();
  private final int most;

  /**
   * Makes one.
   *
   * @param labels what the outputs mean
   * @param library holds the recordings
   * @param groups what is known of them
   * @param most places that are kept
   */
  Mining(Labels labels, Library library, List<Recipe.UnknownGroup> groups, int most) {
    this.labels = labels;
    this.most = most;
    for (int group = 0; group < groups.size(); group++) {
      if (groups.get(group).keywords() == Recipe.Keywords.NONE) {
        library.groups().get(group).stream()
            .filter(recording -> recording.dry().frames() > SHORTEST_FRAMES)
            .forEach(recordings::add);
      }
    }
  }

  /** The places that the network finds hardest, the worst first. */
  List<HardNegatives.Place> places(TrainableNetwork network, BatchMaker maker, long seed) {
    if (most == 0 || recordings.isEmpty()) {
      return List.of();
    }
    List<Recording> drawn = new ArrayList<>(recordings);
    Collections.shuffle(drawn, new Random(seed));
    int count = (int) Math.ceil(SHARE_OF_RECORDINGS * drawn.size());
    List<HardNegatives.Place> found = new ArrayList<>();
    for (int from = 0; from < count; from += RECORDINGS_AT_ONCE) {
      List<Recording> part = drawn.subList(from, Math.min(count, from + RECORDINGS_AT_ONCE));
      Batch batch = maker.whole(part);
      network.forward(batch, TrainableNetwork.Statistics.RUNNING);
      for (int i = 0; i < part.size(); i++) {
        addPlaces(part.get(i), batch, i, network.logits(), found);
      }
    }
    found.sort(Comparator.comparingDouble(HardNegatives.Place::score).reversed());
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /** One place a peak: the step with the highest score within a second on either side. */
  private void addPlaces(
      Recording recording, Batch batch, int i, float[] logits, List<HardNegatives.Place> found) {
    int steps = batch.layout().length(i);
    double[] scores = new double[steps];
    for (int t = 0; t < steps; t++) {
      scores[t] = keywordShare(logits, (batch.layout().start(i) + t) * labels.count());
    }
    int t = 0;
    while (t < steps) {
      int best = t;
      for (int u = t; u < Math.min(steps, t + STEPS_BEFORE); u++) {
        best = scores[u] > scores[best] ? u : best;
      }
      if (scores[best] >= LOWEST_SCORE) {
        int from = Math.max(0, 2 * (best - STEPS_BEFORE));
        int to = Math.min(recording.dry().frames(), 2 * (best + STEPS_AFTER));
        found.add(new HardNegatives.Place(recording, from, to, scores[best]));
      }
      t = Math.max(best, t) + STEPS_BEFORE;
    }
  }

  /** The probability of the likeliest keyword in one step. */
  private double keywordShare(float[] logits, int at) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < labels.count(); label++) {
      largest = Math.max(largest, logits[at + label]);
    }
    double all = 0;
    double keyword = 0;
    for (int label = 0; label < labels.count(); label++) {
      double share = Math.exp(logits[at + label] - largest);
      all += share;
      keyword = labels.isKeyword(label) ? Math.max(keyword, share) : keyword;
    }
    return keyword / all;
  }
}
