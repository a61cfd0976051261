package earshot.training.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Training with the weights that the chip will hold: while a batch is judged every weight is
 * rounded to 127 steps of its neuron's largest one, and the gradient is taken as if it were not
 * (the straight-through estimator of Bengio et al. 2013). Normalisation is a factor for each
 * neuron, so rounding before it is rounding after it.
 */
public final class RoundedWeights {
  private static final float STEPS = 127;

  private final List<Group> groups = new ArrayList<>();
  private final List<float[]> kept = new ArrayList<>();

  /** Weights that share the scale of their target neuron; the target changes fastest. */
  private record Group(List<Parameter> weights, int targets) {}

  /** Makes one for a network. */
  public RoundedWeights(TrainableNetwork network) {
    for (HiddenLayer layer : network.layers()) {
      groups.add(new Group(List.copyOf(layer.weights), layer.shape.neurons()));
    }
    groups.add(new Group(List.of(network.readout().weights), network.shape().labels()));
    for (Group group : groups) {
      group.weights().forEach(parameter -> kept.add(new float[parameter.value.length]));
    }
  }

  /** Rounds all weights and remembers what they were. */
  public void round() {
    int next = 0;
    for (Group group : groups) {
      float[] step = steps(group);
      for (Parameter parameter : group.weights()) {
        float[] value = parameter.value;
        System.arraycopy(value, 0, kept.get(next++), 0, value.length);
        for (int i = 0; i < value.length; i++) {
          float q = step[i % group.targets()];
          value[i] = q == 0f ? 0f : (float) Math.rint(value[i] / q) * q;
        }
      }
    }
  }

  private static float[] steps(Group group) {
    float[] largest = new float[group.targets()];
    for (Parameter parameter : group.weights()) {
      for (int i = 0; i < parameter.value.length; i++) {
        int target = i % group.targets();
        largest[target] = Math.max(largest[target], Math.abs(parameter.value[i]));
      }
    }
    for (int k = 0; k < largest.length; k++) {
      largest[k] /= STEPS;
    }
    return largest;
  }

  /** Gives the weights back as they were. */
  public void restore() {
    int next = 0;
    for (Group group : groups) {
      for (Parameter parameter : group.weights()) {
        float[] was = kept.get(next++);
        System.arraycopy(was, 0, parameter.value, 0, was.length);
      }
    }
  }
}
