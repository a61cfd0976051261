package earshot.lowpower;

import earshot.runtime.OperationCounts;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;

/** The integer core behind the words of a description: layers are its populations. */
final class LowPowerNetwork implements SpikingNetwork {
  private final CoreProgram program;
  private final Core core;
  private final double[][] scales; // (layers)(neurons)

  LowPowerNetwork(CompiledNetwork compiled) {
    program = compiled.program();
    core = new IntegerCore(program);
    scales = compiled.scales().toArray(double[][]::new);
  }

  @Override
  public void step(SpikeFrame input) {
    core.step(input);
  }

  @Override
  public void reset() {
    core.reset();
  }

  @Override
  public int layers() {
    return scales.length;
  }

  @Override
  public int neurons(int layer) {
    return scales[layer].length;
  }

  @Override
  public int spikes(int layer, int neuron) {
    return core.spikes(layer, neuron);
  }

  @Override
  public float membrane(int layer, int neuron) {
    return (float) (core.membrane(layer, neuron) / scales[layer][neuron]);
  }

  @Override
  public OperationCounts counts() {
    return core.counts();
  }
}
