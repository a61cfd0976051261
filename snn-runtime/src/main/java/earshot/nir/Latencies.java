package earshot.nir;

import java.util.Arrays;
import java.util.List;

/**
 * By how many steps each layer runs behind its file. In NIR a spike passes through any number of
 * nodes within its step; in a layer's network it takes a step from layer to layer. So each layer is
 * moved back as far as its sources need, and delays are changed by the difference, after which
 * every spike of a layer is the file's, that many steps later.
 */
final class Latencies {
  /**
   * A way from one layer to another.
   *
   * @param source index of a layer, or -1 for the input
   * @param target index of a layer
   * @param delaySteps in the file
   */
  record Way(int source, int target, int delaySteps) {
    int least() {
      return source < 0 ? 0 : 1;
    }
  }

  private final int[] steps;

  /**
   * Finds the least.
   *
   * @throws IllegalArgumentException if a loop takes fewer steps than it has layers
   */
  Latencies(List<String> layers, List<Way> ways) {
    steps = new int[layers.size()];
    boolean moved = true;
    for (int round = 0; moved; round++) {
      moved = false;
      for (Way way : ways) {
        int needed = of(way.source) + way.least() - way.delaySteps;
        if (steps[way.target] < needed) {
          if (round > layers.size()) {
            throw new IllegalArgumentException(
                ("A loop through the layer '%s' takes fewer steps than it has layers; a spike takes"
                        + " at least 1 step from layer to layer, so lengthen its Delay.")
                    .formatted(layers.get(way.target)));
          }
          steps[way.target] = needed;
          moved = true;
        }
      }
    }
  }

  /** Of a layer, or 0 for the input, -1. */
  int of(int layer) {
    return layer < 0 ? 0 : steps[layer];
  }

  /** The delay that a way has in the network. */
  int delay(Way way) {
    return way.delaySteps + of(way.target) - of(way.source);
  }

  /** The most. */
  int longest() {
    return Arrays.stream(steps).max().orElse(0);
  }
}
