package earshot.nir;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a graph is to be run.
 *
 * @param stepSeconds the time step; if empty, the file's metadata must say it
 * @param reset what a spike does; if empty, the file's metadata must say it
 * @param integrator how continuous time becomes steps
 * @param node the node to record, or {@code NAME.v} for its membranes; if empty, the neuron node
 *     that feeds the output
 */
public record SimulationOptions(
    OptionalDouble stepSeconds,
    Optional<Reset> reset,
    Integrator integrator,
    Optional<String> node) {
  /**
   * Checks the time step.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public SimulationOptions {
    if (stepSeconds.isPresent()) {
      double dt = stepSeconds.getAsDouble();
      if (!(dt > 0) || !Double.isFinite(dt)) {
        throw new IllegalArgumentException(
            "The time step is %s s, but must be above 0.".formatted(dt));
      }
    }
  }

  /** Forward Euler, recording what feeds the output. */
  public static SimulationOptions of(double stepSeconds, Reset reset) {
    return new SimulationOptions(
        OptionalDouble.of(stepSeconds), Optional.of(reset), Integrator.EULER, Optional.empty());
  }

  /** The same, recording another node. */
  public SimulationOptions recording(String name) {
    return new SimulationOptions(stepSeconds, reset, integrator, Optional.of(name));
  }

  /** The same with another integrator. */
  public SimulationOptions with(Integrator other) {
    return new SimulationOptions(stepSeconds, reset, other, node);
  }
}
