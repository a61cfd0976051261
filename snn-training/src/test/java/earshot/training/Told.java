package earshot.training;

import java.util.ArrayList;
import java.util.List;

/** Remembers what training told, and stops it where it is asked to. */
final class Told implements TrainingListener {
  private final List<EpochMetrics> epochs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final int stopAfterEpoch;

  private Told(int stopAfterEpoch) {
    this.stopAfterEpoch = stopAfterEpoch;
  }

  static Told toTheEnd() {
    return new Told(Integer.MAX_VALUE);
  }

  static Told until(int epoch) {
    return new Told(epoch);
  }

  /** Thrown as an interruption would end the program. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  List<EpochMetrics> epochs() {
    return epochs;
  }

  List<String> notes() {
    return notes;
  }

  @Override
  public void begins(String what, long units) {}

  @Override
  public void progresses(long unitsDone) {}

  @Override
  public void epochEnds(EpochMetrics metrics) {
    epochs.add(metrics);
    if (metrics.epoch() == stopAfterEpoch) {
      throw new Stopped();
    }
  }

  @Override
  public void notes(String sentence) {
    notes.add(sentence);
  }
}
