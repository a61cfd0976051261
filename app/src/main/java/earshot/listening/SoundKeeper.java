package earshot.listening;

import earshot.spotting.Detection;
import java.io.IOException;
import java.util.ArrayDeque;

/**
 * Remembers the last seconds of sound and cuts out the two around each detection: a second and a
 * half before the decision, which comes at the end of the word, and half a second after it. At the
 * edges of the sound a cutting holds what there is.
 */
public final class SoundKeeper implements EarListener {
  private static final double BEFORE_SECONDS = 1.5;
  private static final double AFTER_SECONDS = 0.5;

  private final CuttingSink sink;
  private final int beforeSamples;
  private final int afterSamples;
  private final float[] ring; // the last samples, sample n at n % length
  private final ArrayDeque<Detection> waiting = new ArrayDeque<>();
  private long samples;

  /** Takes what was cut out. */
  @FunctionalInterface
  public interface CuttingSink {
    /**
     * Takes one cutting.
     *
     * @throws IOException if it cannot be kept; the message is a sentence
     */
    void accept(Detection detection, float[] sound) throws IOException;
  }

  /**
   * Makes a keeper that has heard nothing.
   *
   * @param rateHz rate of the samples
   * @param sink takes the cuttings
   */
  public SoundKeeper(double rateHz, CuttingSink sink) {
    this.sink = sink;
    beforeSamples = (int) Math.round(BEFORE_SECONDS * rateHz);
    afterSamples = (int) Math.round(AFTER_SECONDS * rateHz);
    ring = new float[2 * (beforeSamples + afterSamples)];
  }

  @Override
  public void detected(Detection detection) {
    waiting.add(detection);
  }

  /** Keeps a block in pieces that are short enough for every cutting to be whole in the ring. */
  @Override
  public void heard(float[] block, int length) throws IOException {
    for (int from = 0; from < length; from += afterSamples) {
      int piece = Math.min(afterSamples, length - from);
      cutWhatIsComplete();
      for (int i = 0; i < piece; i++) {
        ring[(int) ((samples + i) % ring.length)] = block[from + i];
      }
      samples += piece;
    }
  }

  /**
   * Cuts out what is still waiting, at the end of the sound.
   *
   * @throws IOException if it cannot be kept
   */
  public void finish() throws IOException {
    while (!waiting.isEmpty()) {
      cut(waiting.remove());
    }
  }

  private void cutWhatIsComplete() throws IOException {
    while (!waiting.isEmpty() && waiting.element().sample() + afterSamples <= samples) {
      cut(waiting.remove());
    }
  }

  private void cut(Detection detection) throws IOException {
    long from = Math.max(0, detection.sample() - beforeSamples);
    long to = Math.min(samples, detection.sample() + afterSamples);
    float[] sound = new float[(int) Math.max(0, to - from)];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = ring[(int) ((from + i) % ring.length)];
    }
    sink.accept(detection, sound);
  }
}
