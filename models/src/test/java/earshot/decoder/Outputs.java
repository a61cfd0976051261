package earshot.decoder;

import earshot.runtime.OperationCounts;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;

/** A network whose output membranes are what a test says. */
final class Outputs implements SpikingNetwork {
  private final float[] membranes; // (labels)

  Outputs(int labels) {
    membranes = new float[labels];
  }

  Outputs say(double... logits) {
    for (int label = 0; label < membranes.length; label++) {
      membranes[label] = (float) logits[label];
    }
    return this;
  }

  /** Logits whose softmax gives one label a score and shares the rest out evenly. */
  Outputs score(int label, double score) {
    double[] logits = new double[membranes.length];
    logits[label] = Math.log(score / (1 - score) * (membranes.length - 1));
    return say(logits);
  }

  @Override
  public float membrane(int layer, int neuron) {
    return membranes[neuron];
  }

  @Override
  public int layers() {
    return 2;
  }

  @Override
  public int neurons(int layer) {
    return membranes.length;
  }

  @Override
  public int spikes(int layer, int neuron) {
    return 0;
  }

  @Override
  public void step(SpikeFrame input) {}

  @Override
  public void reset() {}

  @Override
  public OperationCounts counts() {
    throw new UnsupportedOperationException("Nothing is counted here.");
  }
}
