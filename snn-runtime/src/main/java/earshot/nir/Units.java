package earshot.nir;

import java.util.function.Consumer;

/** Makes running units of nodes: the one place where they are chosen. */
final class Units {
  private static final int LONGEST_DELAY_STEPS = 10_000_000;

  private final double stepSeconds;
  private final Integrator integrator;
  private final Reset reset;
  private final Consumer<String> notices;

  Units(double stepSeconds, Integrator integrator, Reset reset, Consumer<String> notices) {
    this.stepSeconds = stepSeconds;
    this.integrator = integrator;
    this.reset = reset;
    this.notices = notices;
  }

  /**
   * A unit for a node that takes {@code in} values.
   *
   * @throws IllegalArgumentException if its parameters do not fit or cannot be
   */
  Unit make(FlatGraph.Place place, int in) {
    NirNode node = place.node();
    var of = new Spread(place, in);
    if (node instanceof NirNode.LI n) {
      return new NeuronUnit(
          in,
          NeuronUnit.Synapse.NONE,
          leaky(of, n.tau(), n.r(), n.vLeak()),
          NeuronUnit.Spiking.NONE);
    } else if (node instanceof NirNode.LIF n) {
      return new NeuronUnit(
          in,
          NeuronUnit.Synapse.NONE,
          leaky(of, n.tau(), n.r(), n.vLeak()),
          spiking(of, n.vThreshold(), n.vReset()));
    } else if (node instanceof NirNode.CubaLI n) {
      return new NeuronUnit(
          in,
          synapse(of, n.tauSyn(), n.wIn()),
          leaky(of, n.tauMem(), n.r(), n.vLeak()),
          NeuronUnit.Spiking.NONE);
    } else if (node instanceof NirNode.CubaLIF n) {
      return new NeuronUnit(
          in,
          synapse(of, n.tauSyn(), n.wIn()),
          leaky(of, n.tauMem(), n.r(), n.vLeak()),
          spiking(of, n.vThreshold(), n.vReset()));
    } else if (node instanceof NirNode.I n) {
      return new NeuronUnit(
          in, NeuronUnit.Synapse.NONE, perfect(of, n.r()), NeuronUnit.Spiking.NONE);
    } else if (node instanceof NirNode.IF n) {
      return new NeuronUnit(
          in, NeuronUnit.Synapse.NONE, perfect(of, n.r()), spiking(of, n.vThreshold(), n.vReset()));
    }
    return makeStateless(of, node, in);
  }

  private Unit makeStateless(Spread of, NirNode node, int in) {
    if (node instanceof NirNode.Linear n) {
      return new AffineUnit(of.finite(n.weight()), new double[n.weight().shape()[0]]);
    } else if (node instanceof NirNode.Affine n) {
      var outputs = new Spread(of.place(), n.weight().shape()[0]);
      return new AffineUnit(of.finite(n.weight()), outputs.values(n.bias(), "bias"));
    } else if (node instanceof NirNode.Scale n) {
      double[] scale = of.values(n.scale(), "scale");
      return new PointwiseUnit(in, (x, k) -> scale[k] * x);
    } else if (node instanceof NirNode.Threshold n) {
      double[] threshold = of.values(n.threshold(), "threshold");
      Firing.Comparison comparison = Firing.comparison(of.place());
      return new PointwiseUnit(in, (x, k) -> comparison.reaches(x, threshold[k]) ? 1 : 0);
    } else if (node instanceof NirNode.Delay n) {
      return new DelayUnit(delaySteps(of, n));
    }
    return new PointwiseUnit(in, (x, k) -> x); // Input, Output, Flatten
  }

  private NeuronUnit.Synapse synapse(Spread of, NirArray tauSyn, NirArray wIn) {
    return new NeuronUnit.Synapse(gains(of, tauSyn, "tau_syn"), of.values(wIn, "w_in"));
  }

  private NeuronUnit.Membrane leaky(Spread of, NirArray tau, NirArray r, NirArray vLeak) {
    return new NeuronUnit.Membrane(
        gains(of, tau, "tau of the membrane"),
        of.all(1),
        of.values(vLeak, "v_leak"),
        of.values(r, "r"));
  }

  private NeuronUnit.Membrane perfect(Spread of, NirArray r) {
    return new NeuronUnit.Membrane(of.all(stepSeconds), of.all(0), of.all(0), of.values(r, "r"));
  }

  private NeuronUnit.Spiking spiking(Spread of, NirArray threshold, NirArray vReset) {
    return new NeuronUnit.Spiking(
        of.values(threshold, "v_threshold"),
        of.values(vReset, "v_reset"),
        Firing.of(of.place(), reset));
  }

  private double[] gains(Spread of, NirArray tau, String what) {
    double[] gains = of.values(tau, what).clone();
    for (int k = 0; k < gains.length; k++) {
      if (gains[k] < 0) {
        throw new IllegalArgumentException(
            "The %s of the node '%s' is %s s, but must be 0 or more."
                .formatted(what, of.place().name(), gains[k]));
      }
      gains[k] = integrator.gain(stepSeconds, gains[k]);
    }
    return gains;
  }

  /** How many steps each value of a Delay takes. */
  int[] delaySteps(Spread of, NirNode.Delay node) {
    double[] delays = of.values(node.delay(), "delay");
    int[] steps = new int[delays.length];
    for (int k = 0; k < steps.length; k++) {
      double exact = delays[k] / stepSeconds;
      if (exact < 0 || exact > LONGEST_DELAY_STEPS) {
        throw new IllegalArgumentException(
            "The delay of the node '%s' is %s s or %s steps, but must be between 0 and %d steps."
                .formatted(of.place().name(), delays[k], exact, LONGEST_DELAY_STEPS));
      }
      steps[k] = (int) Math.rint(exact);
      if (Math.abs(exact - steps[k]) > 1e-3) {
        notices.accept(
            "The delay of the node '%s' is %s s or %.3f steps of %s s; %d are used."
                .formatted(of.place().name(), delays[k], exact, stepSeconds, steps[k]));
      }
    }
    return steps;
  }
}
