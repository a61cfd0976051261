package earshot.dense;

import earshot.runtime.OperationCounts;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;

/**
 * Runs a dense network frame by frame, in single precision, behind the same interface as the
 * spiking ones. Its neurons never fire; their answers are read as membranes. An input that is 0 is
 * skipped, but its multiply-accumulates count: a machine for dense networks does not skip.
 */
public final class DenseNetwork implements SpikingNetwork {
  private final RunningLayer[] hidden;
  private final RunningReadout readout;
  private final AnswerHistory input;
  private final OperationCounts counts = new OperationCounts();

  /** Makes one that has heard nothing. */
  public DenseNetwork(DenseDescription description) {
    hidden = new RunningLayer[description.layers().size()];
    input = new AnswerHistory(description.inputs(), longestDelayInto(description, 0));
    AnswerHistory below = input;
    for (int l = 0; l < hidden.length; l++) {
      DenseLayer layer = description.layers().get(l);
      var answers = new AnswerHistory(layer.neurons(), longestDelayInto(description, l + 1));
      hidden[l] = new RunningLayer(layer, below, answers);
      below = answers;
    }
    readout = new RunningReadout(description.readout(), description.stepSeconds(), below);
  }

  private static int longestDelayInto(DenseDescription description, int layer) {
    return layer < description.layers().size()
        ? description.layers().get(layer).longestDelaySteps()
        : 0;
  }

  @Override
  public void step(SpikeFrame frame) {
    hear(frame);
    for (RunningLayer layer : hidden) {
      counts.effectiveMultiplyAccumulates += layer.step();
      counts.synapticOperations += layer.multiplyAccumulates();
      counts.membraneUpdates += layer.neurons();
    }
    counts.effectiveMultiplyAccumulates += readout.step();
    counts.synapticOperations += readout.multiplyAccumulates();
    counts.membraneUpdates += readout.outputs();
    counts.steps++;
  }

  private void hear(SpikeFrame frame) {
    float[] channels = input.advance();
    for (int c = 0; c < channels.length; c++) {
      int count = Math.min(frame.count(c), SpikeFrame.MAX_COUNT);
      channels[c] = count;
      if (count > 0) {
        counts.inputSpikes += count;
        counts.inputEvents++;
      }
    }
  }

  @Override
  public void reset() {
    input.clear();
    for (RunningLayer layer : hidden) {
      layer.clear();
    }
    readout.clear();
    counts.clear();
  }

  @Override
  public int layers() {
    return hidden.length + 1;
  }

  @Override
  public int neurons(int layer) {
    return layer == hidden.length ? readout.outputs() : hidden[layer].neurons();
  }

  /** Always 0. */
  @Override
  public int spikes(int layer, int neuron) {
    return 0;
  }

  /** The answer of a hidden neuron, or an output. */
  @Override
  public float membrane(int layer, int neuron) {
    return layer == hidden.length ? readout.output(neuron) : hidden[layer].answer(neuron);
  }

  @Override
  public OperationCounts counts() {
    return counts;
  }
}
