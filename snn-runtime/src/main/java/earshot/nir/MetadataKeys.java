package earshot.nir;

/** The words under which files say what NIR has no word for. */
final class MetadataKeys {
  /** Of the whole graph: the time step in seconds. */
  static final String DT = "dt";

  /** Of the whole graph: {@code subtract} or {@code zero}. */
  static final String RESET = "reset";

  /** {@code inclusive} fires at the threshold, else above it; of a node or of all in a graph. */
  static final String THRESHOLD = "threshold";

  /** The most spikes of a neuron in one step; of a node or of all in a graph. */
  static final String SPIKE_CAP = "spike_cap";

  /** Of the whole graph: the limits that it is meant for. */
  static final String PROFILE = "profile";

  /** Of the whole graph: what people call it. */
  static final String NAME = "name";

  /** Position in the list of layers or of connections. */
  static final String INDEX = "index";

  /** Of a Linear or an LI: which synapse of its target it stands for. */
  static final String SYNAPSE = "synapse";

  /** Of a neuron node: how many synapses its layer has. */
  static final String SYNAPSES = "synapses";

  /** Of a neuron node: its bias, from which v_leak was made. */
  static final String BIAS = "bias";

  private MetadataKeys() {}
}
