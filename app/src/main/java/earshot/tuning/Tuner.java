package earshot.tuning;

import earshot.decoder.DecoderParameters;
import earshot.models.TuningNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a decoder by a rule. First {@code confirm_steps} and one threshold for all keywords, then
 * an offset for each keyword around that ({@link OffsetSearch}, {@link Shrinkage}), and last the
 * threshold again. Offsets that miss more than none, or that break a bound, are let go.
 */
final class Tuner {
  private static final int SEARCHED_EACH_WAY = 8; // 2 log-odds
  private static final double DET_REACH = 4; // log-odds
  private static final int DET_SPACING = 2; // steps of the grid

  private final Replay replay;
  private final TuningRule rule;
  private final Criterion criterion;
  private final int threads;

  Tuner(Replay replay, TuningRule rule, int threads) {
    this.replay = replay;
    this.rule = rule;
    this.threads = threads;
    criterion = new Criterion(replay, rule);
  }

  /**
   * Chooses.
   *
   * @throws IllegalArgumentException if no setting keeps within the bounds; the message says by how
   *     much
   */
  Tuning tune(DecoderParameters before) {
    Trial common = common(before);
    double[] near = LogOdds.around(common.point().thresholdLogOdds(), SEARCHED_EACH_WAY);
    var search = new OffsetSearch(replay, criterion, common.decoder(), near, threads);
    List<Integer> found = search.search(Parts.ALL);
    double share = found.equals(search.none()) ? 0 : Shrinkage.share(search, criterion);
    Optional<Trial> shifted = trial(search.with(Shrinkage.shrunk(found, share)));
    if (shifted.isEmpty() || shifted.get().point().misses() > common.point().misses()) {
      return tuning(common, common, 0);
    }
    return tuning(common, shifted.get(), share);
  }

  private Trial common(DecoderParameters before) {
    var zero = new LinkedHashMap<String, Double>();
    before.keywords().keySet().forEach(keyword -> zero.put(keyword, 0.0));
    @Nullable Trial best = null;
    for (int steps : rule.confirmSteps()) {
      Optional<Trial> trial = trial(before.withOffsets(zero).withConfirmSteps(steps));
      if (trial.isPresent() && (best == null || trial.get().cost() < best.cost())) {
        best = trial.get();
      }
    }
    if (best == null) {
      throw new IllegalArgumentException(refusal(before.withOffsets(zero)));
    }
    return best;
  }

  /** A decoder at its best threshold, if there is one within the bounds. */
  private Optional<Trial> trial(DecoderParameters decoder) {
    Counts counts = replay.run(decoder, LogOdds.thresholds());
    @Nullable OperatingPoint best = null;
    for (int i = counts.thresholds.length - 1; i >= 0; i--) {
      OperatingPoint point = OperatingPoint.of(replay, counts, i);
      if (!point.isWithinRates(rule)) {
        break; // false accepts below this threshold are luck
      }
      if (point.isWithin(rule) && (best == null || point.misses() < best.misses())) {
        best = point;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Trial(decoder, best, criterion.misses(counts, Parts.ALL), counts));
  }

  private String refusal(DecoderParameters decoder) {
    var closest = new ArrayList<String>();
    for (int steps : rule.confirmSteps()) {
      Counts counts = replay.run(decoder.withConfirmSteps(steps), LogOdds.thresholds());
      for (int i = 0; i < counts.thresholds.length; i++) {
        OperatingPoint point = OperatingPoint.of(replay, counts, i);
        if (point.isWithinRates(rule) && point.medianMillis() != null) {
          closest.add(
              "%d steps: %.0f %% found within %.0f ms and %.0f ms"
                  .formatted(
                      steps,
                      100 * (1 - point.missRate()),
                      point.medianMillis(),
                      point.p95Millis()));
          break;
        }
      }
    }
    return closest.isEmpty()
        ? "No threshold finds a keyword with at most %s false accepts an hour on words and %s on others."
            .formatted(rule.perHourOnWords(), rule.perHourOnOthers())
        : ("No setting within the false accepts finds half of the keywords within %s ms (p50)"
                + " and %s ms (p95); there are %s.")
            .formatted(rule.medianMillis(), rule.p95Millis(), String.join(", ", closest));
  }

  private Tuning tuning(Trial common, Trial chosen, double share) {
    return new Tuning(
        chosen.decoder().withThreshold(chosen.point().threshold()),
        share,
        common.point(),
        chosen.point(),
        det(chosen));
  }

  private List<TuningNote.DetRow> det(Trial chosen) {
    var rows = new ArrayList<TuningNote.DetRow>();
    double[] thresholds = chosen.counts().thresholds;
    double middle = chosen.point().thresholdLogOdds();
    for (int i = 0; i < thresholds.length; i++) {
      double offset = thresholds[i] - middle;
      boolean counts = Math.rint(offset / LogOdds.GRID) % DET_SPACING == 0;
      if (counts && Math.abs(offset) <= DET_REACH) {
        OperatingPoint point = OperatingPoint.of(replay, chosen.counts(), i);
        rows.add(
            new TuningNote.DetRow(
                offset, point.missRate(), point.perHourOnWords(), point.perHourOnOthers()));
      }
    }
    return rows;
  }

  /**
   * A decoder that was tried.
   *
   * @param decoder without its threshold
   * @param point its best threshold
   * @param cost by the criterion
   * @param counts at all thresholds
   */
  private record Trial(
      DecoderParameters decoder, OperatingPoint point, double cost, Counts counts) {}
}
