package earshot.lowpower;

import earshot.runtime.OperationCounts;
import java.util.Arrays;

/** The state of a population and its update, the fast way. */
final class Neurons {
  private final Population population;
  private final Currents[] currents; // (synapses)
  private final Decays[] currentDecays; // (synapses)
  private final Decays membraneDecays;
  private int[] membrane; // (neurons)
  private int[] nextMembrane; // (neurons)
  private final int[] threshold; // (neurons)
  private final OperationCounts counts;

  Neurons(Population population, OperationCounts counts) {
    this.population = population;
    this.counts = counts;
    int n = population.neurons();
    currents = new Currents[population.synapses()];
    currentDecays = new Decays[population.synapses()];
    for (int s = 0; s < currents.length; s++) {
      currents[s] = new Currents(n, counts);
      currentDecays[s] = Decays.of(population.dashSyn()[s]);
    }
    membraneDecays = Decays.of(population.dashMem());
    membrane = new int[n];
    nextMembrane = new int[n];
    threshold = population.threshold();
  }

  Currents currents(int synapse) {
    return currents[synapse];
  }

  int membrane(int neuron) {
    return membrane[neuron];
  }

  /** Decays the currents and moves the membranes; nobody fires yet. */
  void update() {
    for (int s = 0; s < currents.length; s++) {
      decay(s);
    }
    int[] factors = membraneDecays.factors();
    int[] first = currents[0].now();
    int bits =
        currents.length == 1
            ? Loops.membrane(membrane, first, population.bias(), nextMembrane, factors)
            : Loops.membrane(
                membrane, first, currents[1].now(), population.bias(), nextMembrane, factors);
    if (!Loops.fits(bits)) {
      updateClamped();
    }
    int[] old = membrane;
    membrane = nextMembrane;
    nextMembrane = old;
    counts.membraneUpdates += membrane.length;
    for (int s = 0; s < currents.length; s++) {
      emptyInstantaneous(s);
    }
  }

  /** Lets neuron {@code k} fire; {@code n} spikes were put there by an alias. */
  int fire(int k, int n) {
    int v = membrane[k];
    int fired = n;
    while (v >= threshold[k] && fired < population.spikeCap()) {
      fired++;
      v = (short) (v - threshold[k]);
    }
    membrane[k] = v;
    return fired;
  }

  /** The first neuron from {@code from} on that is at its threshold, or the number of neurons. */
  int nextReady(int from) {
    int[] v = membrane;
    int[] th = threshold;
    int k = from;
    while (k < v.length && v[k] < th[k]) {
      k++;
    }
    return k;
  }

  private void decay(int synapse) {
    Currents current = currents[synapse];
    int[] now = current.now();
    int[] next = current.next();
    Loops.decay(now, next, currentDecays[synapse].factors());
    for (int k : currentDecays[synapse].instantaneous()) {
      next[k] = now[k];
    }
    current.swap();
  }

  private void emptyInstantaneous(int synapse) {
    int[] now = currents[synapse].now();
    for (int k : currentDecays[synapse].instantaneous()) {
      now[k] = 0;
    }
  }

  private void updateClamped() {
    for (int k = 0; k < membrane.length; k++) {
      int sum = 0;
      for (Currents current : currents) {
        sum += current.now()[k];
      }
      int dv = (short) -Int16.decay(membrane[k], population.dashMem()[k]);
      dv = saturate(dv + sum);
      dv = saturate(dv + population.bias()[k]);
      nextMembrane[k] = saturate(membrane[k] + dv);
    }
  }

  private int saturate(int x) {
    int y = Int16.saturate(x);
    counts.saturations += y == x ? 0 : 1;
    return y;
  }

  void clear() {
    Arrays.fill(membrane, 0);
    for (Currents current : currents) {
      current.clear();
    }
  }
}
