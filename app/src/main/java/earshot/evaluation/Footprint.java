package earshot.evaluation;

/**
 * Memory of a network in the widths that its backend means: on the emulated chip weights of 8 bits
 * and everything else of 16, elsewhere weights of 32 bits and everything else of 64.
 */
final class Footprint {
  private Footprint() {}

  static long bytes(String backend, long weights, long parameters, long states) {
    return backend.equals("lowpower")
        ? weights + 2 * (parameters + states)
        : 4 * weights + 8 * (parameters + states);
  }
}
