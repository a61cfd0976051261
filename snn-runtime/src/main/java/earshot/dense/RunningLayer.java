package earshot.dense;

/** A hidden layer at work. */
final class RunningLayer {
  private final float[] bias;
  private final int[] delaySteps; // (taps)
  private final Matrix[] taps;
  private final AnswerHistory below;
  private final AnswerHistory answers;
  private final int multiplyAccumulates;

  RunningLayer(DenseLayer layer, AnswerHistory below, AnswerHistory answers) {
    this.below = below;
    this.answers = answers;
    bias = layer.bias();
    delaySteps = layer.delaySteps();
    taps = new Matrix[delaySteps.length];
    int sum = 0;
    for (int tap = 0; tap < taps.length; tap++) {
      int from = tap * layer.inputs() * bias.length;
      taps[tap] = new Matrix(layer.weights(), from, layer.inputs(), bias.length);
      sum += taps[tap].size();
    }
    multiplyAccumulates = sum;
  }

  /**
   * Answers what lies below in this step.
   *
   * @return multiply-accumulates with an input and a weight that are not 0
   */
  int step() {
    float[] y = answers.advance();
    System.arraycopy(bias, 0, y, 0, y.length);
    int effective = 0;
    for (int tap = 0; tap < taps.length; tap++) {
      effective += taps[tap].addTo(below.at(delaySteps[tap]), y);
    }
    for (int k = 0; k < y.length; k++) {
      y[k] = Math.max(0f, y[k]);
    }
    return effective;
  }

  /** Of every step. */
  int multiplyAccumulates() {
    return multiplyAccumulates;
  }

  int neurons() {
    return bias.length;
  }

  float answer(int neuron) {
    return answers.at(0)[neuron];
  }

  void clear() {
    answers.clear();
  }
}
