package earshot.training.data;

/**
 * The envelopes of a recording's bands, two frames to a step of the network, so that it can be
 * shifted by half a step. Kept as the upper halves of floats (8 bits of mantissa): an error of at
 * most 0.4 %, half the memory.
 */
public final class Envelope {
  private final short[] upperHalves; // (frames, bands)
  private final int bands;
  private final float loudness;

  /**
   * Keeps a recording.
   *
   * @param values (frames, bands)
   * @param bands how many
   */
  public Envelope(float[] values, int bands) {
    this(upperHalves(values), bands);
  }

  private Envelope(short[] upperHalves, int bands) {
    this.upperHalves = upperHalves;
    this.bands = bands;
    loudness = measureLoudness();
  }

  private static short[] upperHalves(float[] values) {
    var halves = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      halves[i] = (short) ((Float.floatToRawIntBits(values[i]) + 0x8000) >>> 16);
    }
    return halves;
  }

  /** Of what {@link #upperHalves()} gave; the array is not copied. */
  static Envelope ofUpperHalves(short[] upperHalves, int bands) {
    return new Envelope(upperHalves, bands);
  }

  /** All values (frames, bands), not copied. */
  short[] upperHalves() {
    return upperHalves;
  }

  /** Whether every value is the same. */
  boolean sameAs(Envelope other) {
    return bands == other.bands && java.util.Arrays.equals(upperHalves, other.upperHalves);
  }

  /** How many frames. */
  public int frames() {
    return upperHalves.length / bands;
  }

  /** How many bands. */
  public int bands() {
    return bands;
  }

  /** The envelope of a band in a frame, in units of one 16-bit step. */
  public float at(int frame, int band) {
    return Float.intBitsToFloat(upperHalves[frame * bands + band] << 16);
  }

  /** Root of the mean square over the bands of the loud frames: those above the 80th percentile. */
  public float loudness() {
    return loudness;
  }

  /** The mean square over the bands in one frame. */
  public float power(int frame) {
    float sum = 0;
    for (int band = 0; band < bands; band++) {
      float a = at(frame, band);
      sum += a * a;
    }
    return sum / bands;
  }

  private float measureLoudness() {
    int frames = frames();
    if (frames == 0) {
      return 0f;
    }
    float[] powers = new float[frames];
    for (int frame = 0; frame < frames; frame++) {
      powers[frame] = power(frame);
    }
    java.util.Arrays.sort(powers);
    int first = frames * 4 / 5;
    double sum = 0;
    for (int i = first; i < frames; i++) {
      sum += powers[i];
    }
    return (float) Math.sqrt(sum / (frames - first));
  }
}
