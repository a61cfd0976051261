package earshot.training.network;

/** Numbers that are learnt, with their gradient and the two moments of Adam. */
public final class Parameter {
  final String name;
  final float[] value;
  final float[] gradient;
  final float[] firstMoment;
  final float[] secondMoment;
  final Decay decay;
  private boolean[] cut = new boolean[0]; // which values stay 0; empty for none

  /** Whether large values are pulled towards 0. */
  public enum Decay {
    /** They are. */
    DECAYS,
    /** They are left alone. */
    KEPT
  }

  Parameter(String name, int size, Decay decay) {
    this.name = name;
    this.decay = decay;
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
    for (int i = 0; i < cut.length; i++) {
      if (cut[i]) {
        value[i] = 0f;
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

  /** Adam's mean gradient. */
  public float[] firstMoment() {
    return firstMoment;
  }

  /** Adam's mean squared gradient. */
  public float[] secondMoment() {
    return secondMoment;
  }
}
