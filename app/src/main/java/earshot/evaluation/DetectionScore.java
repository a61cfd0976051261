package earshot.evaluation;

import earshot.spotting.Detection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores anybody's detections by the rule of {@link Matching}, over several recordings. */
public final class DetectionScore {
  private final Tally tally = new Tally();

  /** Adds a recording. */
  public void add(List<Utterance> utterances, List<Detection> detections) {
    tally.add(Matching.of(utterances, detections));
  }

  /** Keywords that were said. */
  public int utterances() {
    return tally.utterances();
  }

  /** Of them found. */
  public int hits() {
    return tally.hits;
  }

  /** Of them not found. */
  public int misses() {
    return tally.misses;
  }

  /** Further detections of what was found already. */
  public int duplicates() {
    return tally.duplicates;
  }

  /** Detections of nothing. */
  public int falseAccepts() {
    return tally.falseAccepts;
  }

  /** The exact Poisson interval of false accepts; null without sound. */
  public double @Nullable [] falseAcceptsPerHour(double hours) {
    return PoissonInterval.perHour(tally.falseAccepts, hours);
  }

  /** The exact binomial interval of misses; null where nothing was said. */
  public double @Nullable [] missRate95ci() {
    return BinomialInterval.of(tally.misses, tally.utterances());
  }
}
