package earshot.cochlea;

/** The encoder by the letter of its formulas, a band at a time; level, rise and fall of each. */
final class PlainEncoder {
  private static final int CAP = 15;

  private final EncoderParameters parameters;
  private final int bands;
  private final float[] background;
  private final float[] slowLevel;
  private final float[][] residual; // (level, rise, fall; bands)
  private long steps;

  PlainEncoder(EncoderParameters parameters, int bands) {
    this.parameters = parameters;
    this.bands = bands;
    background = new float[bands];
    slowLevel = new float[bands];
    residual = new float[3][bands];
    java.util.Arrays.fill(residual[0], 0.5f);
  }

  /** The counts of one step (level, rise, fall; bands). */
  int[][] encode(float[] envelope) {
    steps++;
    int[][] counts = new int[3][bands];
    for (int band = 0; band < bands; band++) {
      float v = level(envelope[band], band);
      if (steps == 1) {
        slowLevel[band] = v;
      }
      float d = v - slowLevel[band];
      slowLevel[band] += (float) parameters.onsetRate() * d;
      float h = (float) parameters.onsetGain();
      float z = (float) parameters.onsetDeadZone();
      counts[0][band] = fire(0, band, (float) parameters.sustainedGain() * v);
      counts[1][band] = fire(1, band, Math.max(0, h * d - z));
      counts[2][band] = fire(2, band, Math.max(0, -h * d - z));
    }
    return counts;
  }

  private float level(float a, int band) {
    double asked = a < background[band] ? parameters.releaseRate() : parameters.backgroundRate();
    float rate = (float) Math.max(asked, 1.0 / steps);
    float m = background[band] + rate * (a - background[band]);
    background[band] = m;
    double divided = a * Math.pow(parameters.epsilon() + m, -parameters.alpha());
    return (float) (Math.sqrt(divided + parameters.delta()) - Math.sqrt(parameters.delta()));
  }

  private int fire(int kind, int band, float drive) {
    float r = residual[kind][band] + drive;
    int n = Math.min(CAP, (int) r);
    residual[kind][band] = Math.min(1f, r - n);
    return n;
  }
}
