package earshot.lowpower;

import earshot.runtime.OperationCounts;
import earshot.spikes.SpikeFrame;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The step of the chip, word for word: one addition at a time, sources ascending, then delays
 * ascending, each saturated on its own. Slow, and what {@link IntegerCore} is measured against.
 */
public final class PlainCore implements Core {
  private final CoreProgram program;
  private final Projection[] ordered; // sources ascending, then delays
  private final int[][][] current; // (populations, synapses, neurons)
  private final int[][] membrane; // (populations, neurons)
  private final Histories histories;
  private final CycleModel cycleModel;
  private final OperationCounts counts = new OperationCounts();

  /** Loads a program; every state is 0. */
  public PlainCore(CoreProgram program) {
    this.program = program;
    ordered = program.projections().toArray(Projection[]::new);
    Arrays.sort(
        ordered,
        Comparator.comparingInt(Projection::source).thenComparingInt(Projection::delaySteps));
    int populations = program.populations().size();
    current = new int[populations][][];
    membrane = new int[populations][];
    for (int p = 0; p < populations; p++) {
      Population population = program.populations().get(p);
      current[p] = new int[population.synapses()][population.neurons()];
      membrane[p] = new int[population.neurons()];
    }
    histories = new Histories(program);
    cycleModel = new CycleModel(program);
  }

  @Override
  public void step(SpikeFrame input) {
    int inputEvents = histories.begin(input, counts);
    for (int p = 0; p < current.length; p++) {
      for (int s = 0; s < current[p].length; s++) {
        for (int k = 0; k < current[p][s].length; k++) {
          current[p][s][k] = accumulate(p, s, k);
        }
      }
    }
    int hiddenEvents = 0;
    for (int p = 0; p < current.length; p++) {
      for (int k = 0; k < membrane[p].length; k++) {
        updateMembrane(p, k);
        fire(p, k);
      }
    }
    for (int p = 0; p < program.outputIndex(); p++) {
      for (int k = 0; k < membrane[p].length; k++) {
        int n = histories.of(p).count(k);
        counts.hiddenSpikes += n;
        hiddenEvents += n > 0 ? 1 : 0;
      }
    }
    for (int o = 0; o < membrane[program.outputIndex()].length; o++) {
      counts.outputSpikes += histories.of(program.outputIndex()).count(o);
    }
    counts.steps++;
    counts.hiddenEvents += hiddenEvents;
    counts.cycles += cycleModel.cycles(inputEvents, hiddenEvents);
  }

  private int accumulate(int population, int synapse, int k) {
    int x = current[population][synapse][k];
    int targets = membrane[population].length;
    for (int first = 0; first < ordered.length; first = nextSource(first)) {
      int source = ordered[first].source();
      for (int p = 0; p < program.sources(source); p++) {
        for (int i = first; i < nextSource(first); i++) {
          Projection projection = ordered[i];
          int weight = 0;
          if (projection.target() == population && projection.synapse() == synapse) {
            weight = projection.weights()[p * targets + k] << program.shift(projection);
          }
          int n = weight == 0 ? 0 : histories.of(source).counts(projection.delaySteps())[p];
          for (int spike = 0; spike < n; spike++) {
            counts.synapticOperations++;
            x = saturate(x + weight);
          }
        }
      }
    }
    return x;
  }

  private int nextSource(int first) {
    int i = first;
    while (i < ordered.length && ordered[i].source() == ordered[first].source()) {
      i++;
    }
    return i;
  }

  private void updateMembrane(int p, int k) {
    Population population = program.populations().get(p);
    int sum = 0;
    for (int s = 0; s < population.synapses(); s++) {
      int dash = population.dashSyn()[s][k];
      int x = current[p][s][k];
      if (dash == Population.INSTANTANEOUS) {
        current[p][s][k] = 0;
      } else {
        x -= Int16.decay(x, dash);
        current[p][s][k] = x;
      }
      sum += x;
    }
    int dv = (short) -Int16.decay(membrane[p][k], population.dashMem()[k]);
    dv = saturate(dv + sum);
    dv = saturate(dv + population.bias()[k]);
    membrane[p][k] = saturate(membrane[p][k] + dv);
    counts.membraneUpdates++;
  }

  private void fire(int p, int k) {
    Population population = program.populations().get(p);
    int threshold = population.threshold()[k];
    int n = histories.of(p).count(k);
    while (membrane[p][k] >= threshold && n < population.spikeCap()) {
      n++;
      membrane[p][k] = (short) (membrane[p][k] - threshold);
    }
    histories.of(p).set(k, n);
    if (p != program.outputIndex()) {
      int target = program.alias()[hiddenId(p, k)];
      if (target != CoreProgram.NO_ALIAS) {
        addAlias(target, n);
      }
    }
  }

  private void addAlias(int hiddenId, int n) {
    int p = 0;
    int k = hiddenId;
    while (k >= membrane[p].length) {
      k -= membrane[p].length;
      p++;
    }
    int cap = program.populations().get(p).spikeCap();
    histories.of(p).set(k, Math.min(histories.of(p).count(k) + n, cap));
  }

  private int hiddenId(int population, int k) {
    int id = k;
    for (int p = 0; p < population; p++) {
      id += membrane[p].length;
    }
    return id;
  }

  private int saturate(int x) {
    int y = Int16.saturate(x);
    counts.saturations += y == x ? 0 : 1;
    return y;
  }

  @Override
  public int current(int population, int synapse, int neuron) {
    return current[population][synapse][neuron];
  }

  @Override
  public int membrane(int population, int neuron) {
    return membrane[population][neuron];
  }

  @Override
  public int spikes(int population, int neuron) {
    return histories.of(population).count(neuron);
  }

  @Override
  public OperationCounts counts() {
    return counts;
  }

  @Override
  public void reset() {
    for (int p = 0; p < current.length; p++) {
      Arrays.fill(membrane[p], 0);
      for (int[] synapse : current[p]) {
        Arrays.fill(synapse, 0);
      }
    }
    histories.clear();
    counts.clear();
  }
}
