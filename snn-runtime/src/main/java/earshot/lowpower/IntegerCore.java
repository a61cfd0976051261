package earshot.lowpower;

import earshot.runtime.OperationCounts;
import earshot.spikes.SpikeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The step of the chip, event-driven: rows of weights are touched only for spikes that happen, and
 * loops that need no clamp have none. Every state at every step, and every count, is that of {@link
 * PlainCore}.
 */
public final class IntegerCore implements Core {
  private final Neurons[] neurons; // (populations)
  private final Fan[][][] fans; // (populations, synapses, sources ascending)
  private final int[] alias; // (hidden)
  private final boolean hasAliases;
  private final int[] populationOf; // (hidden)
  private final int[] firstId; // (populations)
  private final int[] caps; // (populations)
  private final Histories histories;
  private final CycleModel cycleModel;
  private final OperationCounts counts = new OperationCounts();

  /** Loads a program; every state is 0. */
  public IntegerCore(CoreProgram program) {
    int populations = program.populations().size();
    alias = program.alias();
    hasAliases = Arrays.stream(alias).anyMatch(target -> target != CoreProgram.NO_ALIAS);
    populationOf = new int[program.hidden()];
    firstId = new int[populations];
    caps = new int[populations];
    neurons = new Neurons[populations];
    fans = new Fan[populations][][];
    histories = new Histories(program);
    cycleModel = new CycleModel(program);
    int id = 0;
    for (int p = 0; p < populations; p++) {
      Population population = program.populations().get(p);
      neurons[p] = new Neurons(population, counts);
      caps[p] = population.spikeCap();
      fans[p] = new Fan[population.synapses()][];
      for (int s = 0; s < fans[p].length; s++) {
        fans[p][s] = fansTo(p, s, program);
      }
      firstId[p] = id;
      if (p < populations - 1) {
        Arrays.fill(populationOf, id, id + population.neurons(), p);
        id += population.neurons();
      }
    }
  }

  private Fan[] fansTo(int target, int synapse, CoreProgram program) {
    List<Fan> found = new ArrayList<>();
    for (int source = Projection.INPUT; source < program.outputIndex(); source++) {
      int from = source;
      Projection[] projections =
          program.projections().stream()
              .filter(p -> p.source() == from && p.target() == target && p.synapse() == synapse)
              .sorted(Comparator.comparingInt(Projection::delaySteps))
              .toArray(Projection[]::new);
      if (projections.length > 0) {
        found.add(new Fan(projections, program, histories.of(source)));
      }
    }
    return found.toArray(Fan[]::new);
  }

  @Override
  public void step(SpikeFrame input) {
    int inputEvents = histories.begin(input, counts);
    for (int p = 0; p < neurons.length; p++) {
      for (int s = 0; s < fans[p].length; s++) {
        Currents currents = neurons[p].currents(s);
        for (Fan fan : fans[p][s]) {
          fan.deliver(currents, counts);
        }
        currents.settle();
      }
      neurons[p].update();
    }
    int output = neurons.length - 1;
    for (int p = 0; p < output; p++) {
      if (hasAliases) {
        fireWithAliases(p);
      } else {
        fire(p);
      }
    }
    int hiddenEvents = 0;
    for (int p = 0; p < output; p++) {
      hiddenEvents += countHidden(p);
    }
    counts.outputSpikes += fire(output);
    counts.steps++;
    counts.hiddenEvents += hiddenEvents;
    counts.cycles += cycleModel.cycles(inputEvents, hiddenEvents);
  }

  private int fire(int p) {
    Neurons population = neurons[p];
    SpikeHistory spikes = histories.of(p);
    int size = spikes.neurons();
    int total = 0;
    for (int k = population.nextReady(0); k < size; k = population.nextReady(k + 1)) {
      int n = population.fire(k, 0);
      spikes.set(k, n);
      total += n;
    }
    return total;
  }

  private void fireWithAliases(int p) {
    SpikeHistory spikes = histories.of(p);
    for (int k = 0; k < spikes.neurons(); k++) {
      int n = neurons[p].fire(k, spikes.count(k));
      spikes.set(k, n);
      int target = alias[firstId[p] + k];
      if (n > 0 && target != CoreProgram.NO_ALIAS) {
        int q = populationOf[target];
        SpikeHistory there = histories.of(q);
        int neuron = target - firstId[q];
        there.set(neuron, Math.min(there.count(neuron) + n, caps[q]));
      }
    }
  }

  private int countHidden(int p) {
    long[] active = histories.of(p).active(0);
    byte[] spikes = histories.of(p).counts(0);
    int events = 0;
    for (int word = 0; word < active.length; word++) {
      for (long left = active[word]; left != 0; left &= left - 1) {
        counts.hiddenSpikes += spikes[(word << 6) + Long.numberOfTrailingZeros(left)];
        events++;
      }
    }
    return events;
  }

  @Override
  public int current(int population, int synapse, int neuron) {
    return neurons[population].currents(synapse).now()[neuron];
  }

  @Override
  public int membrane(int population, int neuron) {
    return neurons[population].membrane(neuron);
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
    for (Neurons population : neurons) {
      population.clear();
    }
    histories.clear();
    counts.clear();
  }
}
