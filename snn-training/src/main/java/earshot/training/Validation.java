package earshot.training;

import earshot.decoder.ClipDecision;
import earshot.decoder.Labels;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.mixing.BatchMaker;
import earshot.training.network.Batch;
import earshot.training.network.ClipLoss;
import earshot.training.network.TrainableNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * How many clips that are never learnt are answered rightly, by the rule with which whole clips are
 * decided.
 */
final class Validation {
  private static final int CLIPS_AT_ONCE = 200;

  private final Labels labels;
  private final List<Library.Labelled> clips;
  private final ClipLoss rule;

  Validation(Labels labels, List<Library.Labelled> clips) {
    this.labels = labels;
    this.clips = clips.stream().filter(clip -> labels.names().contains(clip.label())).toList();
    this.rule = new ClipLoss(labels, 0);
  }

  /** What is answered rightly now. */
  ValidationShares shares(TrainableNetwork network, BatchMaker maker) {
    int[] seen = new int[labels.count()];
    int[] right = new int[labels.count()];
    for (int from = 0; from < clips.size(); from += CLIPS_AT_ONCE) {
      List<Library.Labelled> part =
          clips.subList(from, Math.min(clips.size(), from + CLIPS_AT_ONCE));
      count(network, maker, part, seen, right);
    }
    return ValidationShares.of(labels, seen, right);
  }

  private void count(
      TrainableNetwork network,
      BatchMaker maker,
      List<Library.Labelled> part,
      int[] seen,
      int[] right) {
    List<Recording> recordings = part.stream().map(Library.Labelled::recording).toList();
    List<Integer> wanted = new ArrayList<>();
    part.forEach(clip -> wanted.add(labels.names().indexOf(clip.label())));
    Batch batch = maker.plain(recordings, wanted);
    network.forward(batch, TrainableNetwork.Statistics.RUNNING);
    for (int i = 0; i < part.size(); i++) {
      int offset = batch.layout().start(i) * labels.count();
      double[] pooled = rule.pool(network.logits(), offset, batch.layout().length(i));
      int label = wanted.get(i);
      seen[label]++;
      right[label] += ClipDecision.best(pooled) == label ? 1 : 0;
    }
  }
}
