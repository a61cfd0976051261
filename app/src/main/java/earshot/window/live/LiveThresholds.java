package earshot.window.live;

import earshot.listening.EarListener;
import earshot.spikes.SpikeFrame;
import earshot.spotting.KeywordSpotter;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Thresholds that are changed while the ear listens: set from any thread, taken over by the ear
 * after its next step. Nobody waits and nothing is allocated.
 */
public final class LiveThresholds implements EarListener {
  private static final int UNCHANGED = Float.floatToIntBits(-1f);

  private final AtomicIntegerArray wanted; // (labels), bits of floats

  LiveThresholds(int labels) {
    wanted = new AtomicIntegerArray(labels);
    for (int label = 0; label < labels; label++) {
      wanted.set(label, UNCHANGED);
    }
  }

  /** Sets one; what lies outside 0 to 1 becomes the nearer end. */
  public void set(int label, double threshold) {
    wanted.set(label, Float.floatToIntBits((float) Math.max(0, Math.min(1, threshold))));
  }

  @Override
  public void stepped(KeywordSpotter spotter, SpikeFrame input) {
    for (int label = 0; label < wanted.length(); label++) {
      int bits = wanted.get(label);
      if (bits != UNCHANGED) {
        wanted.compareAndSet(label, bits, UNCHANGED);
        spotter.trigger().setThreshold(label, Float.intBitsToFloat(bits));
      }
    }
  }
}
