package earshot.training.network;

/**
 * The current of one synapse of a layer and its way back.
 *
 * <pre>
 * F(t) = a (F(t - 1) + y(t)),   z += c F,   c = sqrt(1 - a^2),   a = 1 - 2^-shift
 * </pre>
 *
 * A shift of 0 is an instantaneous synapse: z += y.
 */
final class SynapseFilter {
  private final float decay;
  private final float gain;
  private final boolean instantaneous;
  private final int neurons;

  SynapseFilter(int shift, int neurons) {
    decay = decay(shift);
    gain = (float) Math.sqrt(1 - decay * decay);
    instantaneous = shift == 0;
    this.neurons = neurons;
  }

  /** a = 1 - 2^-d. */
  static float decay(int shift) {
    return (float) (1 - Math.pow(2, -shift));
  }

  /** c: the current is scaled by it, so that its variance does not depend on the shift. */
  float gain() {
    return gain;
  }

  /**
   * Runs over one sequence.
   *
   * @param y summed weights (rows, neurons), then the current, in place
   * @param z to which the scaled current is added (rows, neurons)
   * @param from index of the first element
   * @param steps of the sequence
   */
  void forward(float[] y, float[] z, int from, int steps) {
    for (int t = 0; t < steps; t++) {
      int at = from + t * neurons;
      if (!instantaneous) {
        int before = t == 0 ? -1 : at - neurons;
        for (int k = 0; k < neurons; k++) {
          float last = before < 0 ? 0f : y[before + k];
          y[at + k] = decay * (last + y[at + k]);
        }
      }
      for (int k = 0; k < neurons; k++) {
        z[at + k] += gain * y[at + k];
      }
    }
  }

  /**
   * Runs backwards over one sequence.
   *
   * @param gradient dL/dz (rows, neurons)
   * @param dy gets dL/dy (rows, neurons)
   * @param from index of the first element
   * @param steps of the sequence
   */
  void back(float[] gradient, float[] dy, int from, int steps) {
    for (int t = steps - 1; t >= 0; t--) {
      int at = from + t * neurons;
      int next = at + neurons;
      boolean last = t == steps - 1 || instantaneous;
      float own = instantaneous ? gain : decay * gain;
      for (int k = 0; k < neurons; k++) {
        // dF(t) = c dz(t) + a dF(t + 1) and dy = a dF, so dy(t) = a c dz(t) + a dy(t + 1).
        dy[at + k] = own * gradient[at + k] + (last ? 0f : decay * dy[next + k]);
      }
    }
  }
}
