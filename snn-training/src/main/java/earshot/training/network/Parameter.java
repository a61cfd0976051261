package earshot.training.network;

/** Numbers that are learnt, with their gradient and the two moments of the optimiser. */
public final class Parameter {
  final String name;
  final float[] value;
  final float[] gradient;
  final float[] firstMoment;
  final float[] secondMoment;
  final Decay decay;
  final int rows; // of the matrix that it is, as many as it has inputs; 0 where it is none
  private boolean[] cut = new boolean[0]; // which values stay 0; empty for none

  /** Whether large values are pulled towards 0. */
  public enum Decay {
    /** They are. */
    DECAYS,
    /** They are left alone. */
    KEPT
  }

  Parameter(String name, int size, Decay decay) {
    this(name, size, decay, 0);
  }

  /** A matrix (rows, columns) row by row. */
  static Parameter matrix(String name, int rows, int columns) {
    return new Parameter(name, rows * columns, Decay.DECAYS, rows);
  }

  private Parameter(String name, int size, Decay decay, int rows) {
    this.name = name;
    this.decay = decay;
    this.rows = rows;
    value = new float[size];
    gradient = new float[size];
    firstMoment = new float[size];
    secondMoment = new float[size];
  }

  /** Takes some values away: they are 0 from now on, until another choice is made. */
  void cut(boolean[] which) {
    cut = which;
    holdCut();
  }

  /** Keeps what was cut at 0, after a step of the optimiser. */
  void holdCut() {
    clearCut(value);
  }

  /** Makes the numbers of an array 0 that belong to what was cut. */
  void clearCut(float[] values) {
    for (int i = 0; i < cut.length; i++) {
      if (cut[i]) {
        values[i] = 0f;
      }
    }
  }

  /** Its name in a checkpoint. */
  public String name() {
    return name;
  }

  /** The numbers themselves, to read and to write. */
  public float[] value() {
    return value;
  }

  /** The gradient of the last backward pass. */
  public float[] gradient() {
    return gradient;
  }

  /** The mean gradient. */
  public float[] firstMoment() {
    return firstMoment;
  }

  /** The mean squared gradient, where the optimiser asks for it. */
  public float[] secondMoment() {
    return secondMoment;
  }
}
