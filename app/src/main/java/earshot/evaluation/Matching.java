package earshot.evaluation;

import earshot.spotting.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Detections of one recording held against what was said. In order of time each detection goes to
 * the earliest utterance of its keyword that is not yet hit and whose time holds it; a further one
 * in that time is a duplicate; the rest are false accepts.
 *
 * @param hits with the utterance that each one hit
 * @param misses utterances that nobody hit
 * @param duplicates further detections of utterances that were hit
 * @param falseAccepts detections of nothing
 */
public record Matching(
    List<Hit> hits,
    List<Utterance> misses,
    List<Detection> duplicates,
    List<Detection> falseAccepts) {

  /** A detection and what it found. */
  public record Hit(Utterance utterance, Detection detection) {
    /** From the end of the word to the decision; negative when the decision came first. */
    public double latencySeconds() {
      return detection.timeSeconds() - utterance.endSeconds();
    }
  }

  /** Matches; both lists may come in any order. */
  public static Matching of(List<Utterance> utterances, List<Detection> detections) {
    List<Utterance> open =
        new ArrayList<>(
            utterances.stream()
                .sorted(Comparator.comparingDouble(Utterance::startSeconds))
                .toList());
    var hits = new ArrayList<Hit>();
    var duplicates = new ArrayList<Detection>();
    var falseAccepts = new ArrayList<Detection>();
    for (Detection detection :
        detections.stream().sorted(Comparator.comparingLong(Detection::sample)).toList()) {
      Optional<Utterance> found = open.stream().filter(u -> fits(u, detection)).findFirst();
      if (found.isPresent()) {
        open.remove(found.get());
        hits.add(new Hit(found.get(), detection));
      } else if (hits.stream().anyMatch(hit -> fits(hit.utterance(), detection))) {
        duplicates.add(detection);
      } else {
        falseAccepts.add(detection);
      }
    }
    return new Matching(hits, open, duplicates, falseAccepts);
  }

  private static boolean fits(Utterance utterance, Detection detection) {
    return utterance.keyword().equals(detection.keyword())
        && utterance.holds(detection.timeSeconds());
  }
}
