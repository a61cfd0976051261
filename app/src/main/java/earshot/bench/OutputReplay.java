package earshot.bench;

import earshot.runtime.OperationCounts;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;

/** What the outputs of a network did, played again, so that the decoder can be timed alone. */
final class OutputReplay implements SpikingNetwork {
  private final float[] membranes; // (steps, outputs)
  private final int outputs;
  private final OperationCounts counts = new OperationCounts();
  private int step = -1;

  OutputReplay(int steps, int outputs) {
    this.outputs = outputs;
    membranes = new float[steps * outputs];
  }

  /** Remembers the outputs of the last step of a network as those of a step. */
  void remember(int ofStep, SpikingNetwork network) {
    for (int output = 0; output < outputs; output++) {
      membranes[ofStep * outputs + output] = network.membrane(network.layers() - 1, output);
    }
  }

  @Override
  public void step(SpikeFrame input) {
    step++;
  }

  @Override
  public void reset() {
    step = -1;
  }

  @Override
  public int layers() {
    return 1;
  }

  @Override
  public int neurons(int layer) {
    return outputs;
  }

  @Override
  public int spikes(int layer, int neuron) {
    return 0;
  }

  @Override
  public float membrane(int layer, int neuron) {
    return membranes[step * outputs + neuron];
  }

  @Override
  public OperationCounts counts() {
    return counts;
  }
}
