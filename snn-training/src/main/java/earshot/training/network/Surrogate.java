package earshot.training.network;

/**
 * The spike and what stands in for its derivative.
 *
 * <p>n = min(cap, floor U) for U of at least 1, else 0; dn/dU is taken to be 1 / (1 + 5 D)^2 with D
 * the distance of U to [1, cap]: the fast sigmoid of Zenke and Ganguli (2018), made flat between
 * the first spike and the last. {@link #SMOOTH} replaces n by the integral of that, so that
 * gradients can be compared with finite differences.
 */
public enum Surrogate {
  /** Whole spikes. */
  SPIKES {
    @Override
    float count(float membrane, int cap) {
      return membrane >= 1f ? Math.min(cap, (int) membrane) : 0f;
    }
  },
  /** The integral of the surrogate gradient, for tests. */
  SMOOTH {
    @Override
    float count(float membrane, int cap) {
      if (membrane < 1f) {
        return 1f / (SLOPE * (1f + SLOPE * (1f - membrane)));
      }
      float inside = 1f / SLOPE + Math.min(membrane, cap) - 1f;
      return membrane <= cap
          ? inside
          : inside + 1f / SLOPE - 1f / (SLOPE * (1f + SLOPE * (membrane - cap)));
    }
  };

  static final float SLOPE = 5f;

  abstract float count(float membrane, int cap);
}
