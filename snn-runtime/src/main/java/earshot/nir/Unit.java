package earshot.nir;

/** A node that runs: what it does with the values of a step. */
abstract class Unit {
  /** What leaves it in this step. */
  final double[] out;

  Unit(int width) {
    out = new double[width];
  }

  /** Works through a step. */
  abstract void step(double[] in);
}
