package earshot.reference;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.runtime.OperationCounts;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import java.util.List;

/**
 * A network that runs in double precision; work is done only for spikes that happen.
 *
 * <p>A step adds the input, then the layers' spikes of earlier steps, in the order in which the
 * description lists the connections, and then updates the neurons. Since a spike of a layer takes
 * at least one step, the order of the layers does not matter.
 */
public final class ReferenceNetwork implements SpikingNetwork {
  private final NetworkDescription description;
  private final Population[] populations;
  private final Projection[] projections;
  private final SpikeHistory input;
  private final OperationCounts counts = new OperationCounts();

  ReferenceNetwork(NetworkDescription description) {
    this.description = description;
    List<Layer> layers = description.layers();
    populations = new Population[layers.size()];
    for (int i = 0; i < populations.length; i++) {
      Layer layer = layers.get(i);
      populations[i] =
          new Population(layer, description.stepSeconds(), longestDelayFrom(layer.name()));
    }
    input = new SpikeHistory(description.inputs(), longestDelayFrom(NetworkDescription.INPUT));
    projections =
        description.connections().stream().map(this::projection).toArray(Projection[]::new);
  }

  private int longestDelayFrom(String source) {
    return description.connections().stream()
        .filter(c -> c.source().equals(source))
        .mapToInt(Connection::delaySteps)
        .max()
        .orElse(0);
  }

  private Projection projection(Connection connection) {
    SpikeHistory history =
        connection.source().equals(NetworkDescription.INPUT)
            ? input
            : populations[description.indexOf(connection.source())].history();
    Population target = populations[description.indexOf(connection.target())];
    return new Projection(
        connection,
        description.sources(connection),
        history,
        target.currents(connection.synapse()),
        delayInHistory(connection));
  }

  /**
   * How far a connection looks back when it adds: the input has already moved on to this step, the
   * layers are still at the step before.
   */
  private static int delayInHistory(Connection connection) {
    return connection.source().equals(NetworkDescription.INPUT)
        ? connection.delaySteps()
        : connection.delaySteps() - 1;
  }

  @Override
  public void step(SpikeFrame frame) {
    hear(frame);
    for (Projection projection : projections) {
      counts.synapticOperations += projection.add();
    }
    int output = populations.length - 1;
    for (int i = 0; i <= output; i++) {
      Population population = populations[i];
      population.step();
      counts.membraneUpdates += population.neurons();
      if (i == output) {
        counts.outputSpikes += population.lastSpikes();
      } else {
        counts.hiddenSpikes += population.lastSpikes();
        counts.hiddenEvents += population.lastEvents();
      }
    }
    counts.steps++;
  }

  private void hear(SpikeFrame frame) {
    input.advance();
    int channels = description.inputs();
    for (int c = 0; c < channels; c++) {
      int count = Math.min(frame.count(c), SpikeFrame.MAX_COUNT);
      if (count > 0) {
        input.put(c, count);
        counts.inputSpikes += count;
        counts.inputEvents++;
      }
    }
  }

  @Override
  public void reset() {
    for (Population population : populations) {
      population.clear();
    }
    input.clear();
    counts.clear();
  }

  @Override
  public int layers() {
    return populations.length;
  }

  @Override
  public int neurons(int layer) {
    return populations[layer].neurons();
  }

  @Override
  public int spikes(int layer, int neuron) {
    return populations[layer].spikes(neuron);
  }

  @Override
  public float membrane(int layer, int neuron) {
    return (float) populations[layer].membrane(neuron);
  }

  @Override
  public OperationCounts counts() {
    return counts;
  }
}
