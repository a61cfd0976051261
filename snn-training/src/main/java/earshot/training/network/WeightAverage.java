package earshot.training.network;

import java.util.ArrayList;
import java.util.List;

/**
 * An exponential average of all that a network learnt, and of the statistics of its normalisation,
 * over the last steps: a point between those that single steps jump about (Polyak and Juditsky
 * 1992; Tarvainen and Valpola 2017 with this average). It is young at the beginning, so that the
 * first weights, which are chance, are forgotten soon: after n steps at most n / (n + 10) of it is
 * older than the last step.
 */
public final class WeightAverage {
  private static final double YOUTH_STEPS = 10;

  private final TrainableNetwork network;
  private final double kept;
  private final List<float[]> averages = new ArrayList<>(); // statistics, then parameters

  /**
   * Makes one that has averaged nothing yet.
   *
   * @param network whose weights it averages
   * @param steps after which a step's weights count 1/e of what the last do, above 0
   */
  public WeightAverage(TrainableNetwork network, double steps) {
    this.network = network;
    kept = Math.exp(-1 / steps);
    live().forEach(values -> averages.add(new float[values.length]));
  }

  /**
   * Takes in the weights after a step.
   *
   * @param step numbered from 0
   */
  public void take(long step) {
    float share = (float) (1 - Math.min(kept, step / (step + YOUTH_STEPS)));
    List<float[]> live = live();
    for (int a = 0; a < averages.size(); a++) {
      float[] average = averages.get(a);
      float[] values = live.get(a);
      for (int i = 0; i < average.length; i++) {
        average[i] += share * (values[i] - average[i]);
      }
    }
  }

  /** Takes out of the average what was cut from the network. */
  public void holdCut() {
    int next = network.statistics().size();
    for (Parameter parameter : network.parameters()) {
      parameter.clearCut(averages.get(next++));
    }
  }

  /** Gives the network the averages and keeps what it had; done twice, all is as before. */
  public void swap() {
    List<float[]> live = live();
    for (int a = 0; a < averages.size(); a++) {
      float[] average = averages.get(a);
      float[] values = live.get(a);
      for (int i = 0; i < average.length; i++) {
        float value = values[i];
        values[i] = average[i];
        average[i] = value;
      }
    }
  }

  /** The averages themselves, to keep with a checkpoint and to read back. */
  public List<float[]> averages() {
    return averages;
  }

  private List<float[]> live() {
    List<float[]> live = new ArrayList<>(network.statistics());
    network.parameters().forEach(parameter -> live.add(parameter.value));
    return live;
  }
}
