package earshot.models;

import earshot.dense.DenseDescription;
import earshot.dense.DenseNetwork;
import earshot.network.NetworkDescription;
import earshot.runtime.Backend;
import earshot.runtime.SpikingNetwork;
import java.util.List;
import java.util.function.Supplier;

/** The network of a model: one of spiking neurons, or an ordinary one that it is compared with. */
public sealed interface ModelNetwork {
  /** Channels of the spike frames that it takes. */
  int inputs();

  /** How many outputs it has. */
  int outputs();

  /** The time step. */
  double stepSeconds();

  /** The limits that it keeps, in a word. */
  String profile();

  /** Its hidden layers, from the input on. */
  List<Population> hidden();

  /**
   * Makes a network that runs.
   *
   * @param backend what runs spiking neurons; others run in one way only
   * @throws IllegalArgumentException if it breaks a limit of the backend; the message names both
   *     numbers
   */
  SpikingNetwork run(Backend backend);

  /**
   * Prepares many networks that run; what they can share is worked out here.
   *
   * @return makes a network each time, from any thread
   * @throws IllegalArgumentException as {@link #run}
   */
  Supplier<SpikingNetwork> prepare(Backend backend);

  /** The name of what runs it where this backend was asked for. */
  String runsOn(Backend backend);

  /**
   * A hidden layer.
   *
   * @param name unique in its network
   * @param neurons how many
   */
  record Population(String name, int neurons) {}

  /**
   * A network of spiking neurons.
   *
   * @param description what backends run
   */
  record Spiking(NetworkDescription description) implements ModelNetwork {
    @Override
    public int inputs() {
      return description.inputs();
    }

    @Override
    public int outputs() {
      return description.output().neurons();
    }

    @Override
    public double stepSeconds() {
      return description.stepSeconds();
    }

    @Override
    public String profile() {
      return description.profile();
    }

    @Override
    public List<Population> hidden() {
      return description.hidden().stream()
          .map(layer -> new Population(layer.name(), layer.neurons()))
          .toList();
    }

    @Override
    public SpikingNetwork run(Backend backend) {
      return backend.create(description);
    }

    @Override
    public Supplier<SpikingNetwork> prepare(Backend backend) {
      return backend.prepare(description);
    }

    @Override
    public String runsOn(Backend backend) {
      return backend.name();
    }
  }

  /**
   * A network of ordinary neurons, which no backend runs and no chip limits.
   *
   * @param description what it looks like
   */
  record Dense(DenseDescription description) implements ModelNetwork {
    /** What reports say instead of the name of a backend and of a profile. */
    public static final String NAME = "dense";

    @Override
    public int inputs() {
      return description.inputs();
    }

    @Override
    public int outputs() {
      return description.readout().outputs();
    }

    @Override
    public double stepSeconds() {
      return description.stepSeconds();
    }

    @Override
    public String profile() {
      return NAME;
    }

    @Override
    public List<Population> hidden() {
      return description.layers().stream()
          .map(layer -> new Population(layer.name(), layer.neurons()))
          .toList();
    }

    @Override
    public SpikingNetwork run(Backend backend) {
      return new DenseNetwork(description);
    }

    @Override
    public Supplier<SpikingNetwork> prepare(Backend backend) {
      return () -> new DenseNetwork(description);
    }

    @Override
    public String runsOn(Backend backend) {
      return NAME;
    }
  }
}
