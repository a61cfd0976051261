package earshot.dense;

import java.util.Arrays;

/** The outputs at work. */
final class RunningReadout {
  private final Matrix weights;
  private final float[] bias;
  private final float synapseDecay;
  private final float membraneDecay;
  private final AnswerHistory below;
  private final float[] current; // F (outputs)
  private final float[] output; // q (outputs)

  RunningReadout(DenseReadout readout, double stepSeconds, AnswerHistory below) {
    this.below = below;
    bias = readout.bias();
    weights = new Matrix(readout.weights(), 0, readout.inputs(), bias.length);
    synapseDecay = (float) (1 - stepSeconds / readout.tauSynSeconds());
    membraneDecay = (float) (1 - stepSeconds / readout.tauMemSeconds());
    current = new float[bias.length];
    output = new float[bias.length];
  }

  /**
   * Takes the last layer's answers of this step.
   *
   * @return multiply-accumulates with an input and a weight that are not 0
   */
  int step() {
    int effective = weights.addTo(below.at(0), current);
    for (int label = 0; label < output.length; label++) {
      current[label] *= synapseDecay;
      output[label] = membraneDecay * output[label] + current[label] + bias[label];
    }
    return effective;
  }

  /** Of every step. */
  int multiplyAccumulates() {
    return weights.size();
  }

  int outputs() {
    return output.length;
  }

  float output(int label) {
    return output[label];
  }

  void clear() {
    Arrays.fill(current, 0f);
    Arrays.fill(output, 0f);
  }
}
