package earshot.nir;

/** What a node is to a layer. */
final class LayerKind {
  private LayerKind() {}

  /** Whether spikes leave it. */
  static boolean fires(NirNode node) {
    return EvaluationOrder.fires(node) || node instanceof NirNode.Threshold;
  }
}
