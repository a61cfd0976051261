package earshot.lowpower;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The decay shifts of a population as factors: for a v of 16 bits, v &gt;&gt; d is exactly (v
 * 2^(15-d)) &gt;&gt; 15, and the product fits in 32 bits. HotSpot 17 vectorises a product that
 * differs from neuron to neuron, but not a shift that does: 0.1 us against 1 us for 256 neurons
 * whose neighbours have different shifts.
 *
 * @param factors 2^(15-d) (neurons)
 * @param instantaneous neurons without a decay, whose factor means nothing
 */
record Decays(int[] factors, int[] instantaneous) {
  /** The place of the point in a product. */
  static final int POINT = 15;

  /** From shifts of 0 to 15, or {@link Population#INSTANTANEOUS}. */
  static Decays of(int[] dash) {
    return new Decays(
        Arrays.stream(dash).map(d -> 1 << (POINT - Math.max(d, 0))).toArray(),
        IntStream.range(0, dash.length).filter(k -> dash[k] == Population.INSTANTANEOUS).toArray());
  }
}
