package earshot.nir;

/** How continuous time becomes steps. */
public enum Integrator {
  /** Forward Euler: v += dt/tau ((v_leak - v) + R x). */
  EULER("euler"),
  /** Exact for inputs that are constant within a step: v = a v + (1 - a)(v_leak + R x). */
  EXACT("exact");

  private final String word;

  Integrator(String word) {
    this.word = word;
  }

  /**
   * The part of the way to its resting value that a variable goes in a step. A time constant of 0
   * is the limit: the whole way.
   *
   * @param stepSeconds dt
   * @param tauSeconds time constant, at least 0
   */
  double gain(double stepSeconds, double tauSeconds) {
    if (tauSeconds == 0) {
      return 1;
    }
    double ratio = stepSeconds / tauSeconds;
    return this == EULER ? ratio : -Math.expm1(-ratio); // 1 - a, a = exp(-dt/tau)
  }

  /** Its word on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
