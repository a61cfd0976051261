package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import earshot.listening.Rates;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two runs on the same recordings.
 *
 * @param first model and backend
 * @param second model and backend
 * @param missRateDifference miss rate of the second less that of the first
 * @param missRateDifference95ci paired by utterance, by resampling utterances; null with fewer than
 *     two
 * @param bothHit utterances
 * @param onlyFirstHit utterances
 * @param onlySecondHit utterances
 * @param bothMissed utterances
 * @param falseAcceptsDifference false accepts of the second less those of the first
 */
@JsonPropertyOrder({"first", "second"})
public record StreamDifference(
    Difference.RunName first,
    Difference.RunName second,
    @JsonProperty("miss_rate_difference") @Nullable Double missRateDifference,
    @JsonProperty("miss_rate_difference_95ci") double @Nullable [] missRateDifference95ci,
    @JsonProperty("both_hit") int bothHit,
    @JsonProperty("only_first_hit") int onlyFirstHit,
    @JsonProperty("only_second_hit") int onlySecondHit,
    @JsonProperty("both_missed") int bothMissed,
    @JsonProperty("false_accepts_difference") int falseAcceptsDifference) {

  /** Counts where two runs differ. */
  static final class Counts {
    private final Run first;
    private final Run second;
    private final int[][] hit = new int[2][2]; // (first, second)
    private int falseAccepts;

    Counts(Run first, Run second) {
      this.first = first;
      this.second = second;
    }

    void add(Matching ofFirst, Matching ofSecond) {
      var left = new HashMap<Utterance, Integer>(); // a truth may say the same twice
      ofSecond.hits().forEach(found -> left.merge(found.utterance(), 1, Integer::sum));
      for (Matching.Hit found : ofFirst.hits()) {
        hit[1][taken(left, found.utterance())]++;
      }
      for (Utterance missed : ofFirst.misses()) {
        hit[0][taken(left, missed)]++;
      }
      falseAccepts += ofSecond.falseAccepts().size() - ofFirst.falseAccepts().size();
    }

    private static int taken(Map<Utterance, Integer> left, Utterance utterance) {
      int count = left.getOrDefault(utterance, 0);
      left.put(utterance, Math.max(0, count - 1));
      return Math.min(1, count);
    }

    StreamDifference difference() {
      int utterances = hit[0][0] + hit[0][1] + hit[1][0] + hit[1][1];
      return new StreamDifference(
          first.name(),
          second.name(),
          Rates.of((double) hit[1][0] - hit[0][1], utterances),
          interval(utterances),
          hit[1][1],
          hit[1][0],
          hit[0][1],
          hit[0][0],
          falseAccepts);
    }

    private double @Nullable [] interval(int utterances) {
      double[] parts = new double[utterances];
      long[] wholes = new long[utterances];
      for (int i = 0; i < utterances; i++) {
        parts[i] = i < hit[1][0] ? 1 : i < hit[1][0] + hit[0][1] ? -1 : 0;
        wholes[i] = 1;
      }
      return PairedInterval.of(parts, wholes);
    }
  }
}
