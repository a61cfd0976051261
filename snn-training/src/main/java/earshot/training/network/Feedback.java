package earshot.training.network;

/** Whose spikes a neuron's slow synapse hears, one step later. */
public enum Feedback {
  /** Its own: it adapts. */
  ITSELF,
  /** Its own, and those of all others of its layer: the layer is recurrent. */
  LAYER
}
