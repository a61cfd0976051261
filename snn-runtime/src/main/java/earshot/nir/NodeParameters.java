package earshot.nir;

/** The parameters that a node has per value. */
final class NodeParameters {
  private NodeParameters() {}

  /** All of them; none for nodes that are no neurons and work on no single values. */
  static NirArray[] of(NirNode node) {
    if (node instanceof NirNode.LI n) {
      return all(n.tau(), n.r(), n.vLeak());
    } else if (node instanceof NirNode.LIF n) {
      return all(n.tau(), n.r(), n.vLeak(), n.vThreshold(), n.vReset());
    } else if (node instanceof NirNode.CubaLI n) {
      return all(n.tauSyn(), n.tauMem(), n.r(), n.vLeak(), n.wIn());
    } else if (node instanceof NirNode.CubaLIF n) {
      return all(n.tauSyn(), n.tauMem(), n.r(), n.vLeak(), n.vThreshold(), n.vReset(), n.wIn());
    } else if (node instanceof NirNode.I n) {
      return all(n.r());
    } else if (node instanceof NirNode.IF n) {
      return all(n.r(), n.vThreshold(), n.vReset());
    } else if (node instanceof NirNode.Scale n) {
      return all(n.scale());
    } else if (node instanceof NirNode.Threshold n) {
      return all(n.threshold());
    } else if (node instanceof NirNode.Delay n) {
      return all(n.delay());
    }
    return all();
  }

  private static NirArray[] all(NirArray... parameters) {
    return parameters;
  }
}
