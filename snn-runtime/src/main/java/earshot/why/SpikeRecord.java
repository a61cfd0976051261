package earshot.why;

/** The spikes of a network over some steps, as somebody kept them. */
public interface SpikeRecord {
  /** The first step that was kept. */
  long first();

  /** How often an input channel fired in a step. */
  int input(long step, int channel);

  /** How often a hidden neuron fired in a step; layers are numbered as in the description. */
  int hidden(int layer, long step, int neuron);
}
