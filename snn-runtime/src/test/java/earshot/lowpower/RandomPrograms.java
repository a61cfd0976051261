package earshot.lowpower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random programs with everything a core may hold; with these weights they saturate often. */
final class RandomPrograms {
  private RandomPrograms() {}

  static CoreProgram next(Random random) {
    int inputs = 1 + random.nextInt(20);
    int hidden = 1 + random.nextInt(3);
    List<Population> populations = new ArrayList<>();
    for (int p = 0; p < hidden; p++) {
      populations.add(population(random, 1 + random.nextInt(70), 1 + random.nextInt(2), false));
    }
    populations.add(population(random, 1 + random.nextInt(12), 1, true));
    List<Projection> projections = new ArrayList<>();
    for (int source = Projection.INPUT; source < hidden; source++) {
      for (int target = 0; target <= hidden; target++) {
        if (source == Projection.INPUT && target == hidden) {
          continue;
        }
        int sources = source == Projection.INPUT ? inputs : populations.get(source).neurons();
        addProjections(random, projections, populations, source, sources, target);
      }
    }
    int[] alias = new int[populations.stream().mapToInt(Population::neurons).sum()];
    alias = Arrays.copyOf(alias, alias.length - populations.get(hidden).neurons());
    int ids = alias.length;
    int oneIn = 1 + random.nextInt(6);
    Arrays.setAll(
        alias, k -> random.nextInt(oneIn) == 0 ? random.nextInt(ids) : CoreProgram.NO_ALIAS);
    if (random.nextBoolean()) {
      Arrays.fill(alias, CoreProgram.NO_ALIAS);
    }
    return new CoreProgram(
        inputs,
        populations,
        projections,
        random.nextInt(8),
        random.nextInt(8),
        random.nextInt(8),
        alias);
  }

  private static void addProjections(
      Random random,
      List<Projection> projections,
      List<Population> populations,
      int source,
      int sources,
      int target) {
    Population to = populations.get(target);
    int least = source == Projection.INPUT ? 0 : 1;
    for (int synapse = 0; synapse < to.synapses(); synapse++) {
      for (int delay = least; delay <= least + 15; delay++) {
        if (random.nextInt(delay == least ? 2 : 12) == 0) {
          byte[] weights = new byte[sources * to.neurons()];
          int oneIn = random.nextInt(3) == 0 ? 20 : 1 + random.nextInt(3);
          for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(oneIn) == 0 ? (byte) random.nextInt() : 0;
          }
          projections.add(new Projection(source, target, synapse, delay, weights));
        }
      }
    }
  }

  private static Population population(Random random, int neurons, int synapses, boolean isOutput) {
    int[][] dashSyn = new int[synapses][];
    for (int s = 0; s < synapses; s++) {
      dashSyn[s] = shifts(random, neurons, Population.INSTANTANEOUS);
    }
    int[] threshold = new int[neurons];
    int most = random.nextBoolean() ? 32767 : 2000;
    Arrays.setAll(threshold, k -> 1 + random.nextInt(most));
    int[] bias = new int[neurons];
    if (random.nextBoolean()) {
      int largest = random.nextBoolean() ? 32767 : 127;
      Arrays.setAll(bias, k -> random.nextInt(2 * largest + 1) - largest);
    }
    int cap = isOutput ? 1 : 1 + random.nextInt(31);
    return new Population(dashSyn, shifts(random, neurons, 0), threshold, bias, cap);
  }

  private static int[] shifts(Random random, int neurons, int least) {
    int[] dash = new int[neurons];
    int common = least + random.nextInt(9);
    boolean mixed = random.nextBoolean();
    Arrays.setAll(dash, k -> mixed ? least + random.nextInt(16 - least) : common);
    return dash;
  }
}
