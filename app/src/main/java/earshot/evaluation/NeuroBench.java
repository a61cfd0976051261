package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import earshot.listening.Rates;
import earshot.listening.SpotterSettings;
import earshot.models.ModelNetwork;
import earshot.runtime.OperationCounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network costs in the terms of NeuroBench (Yik et al., arXiv 2304.04640). An execution of
 * the model is a step.
 *
 * @param footprintBytes weights, other parameters and states, in the widths of the backend
 * @param connectionSparsity share of the weights that are 0
 * @param activationSparsity share of the cells of a hidden neuron and a step that are 0; null for a
 *     dense network
 * @param stepsPerSecond executions per second of sound
 * @param densePerStep synaptic operations if every weight were used in every step
 * @param effectiveAcsPerStep accumulates: an operation for each spike and weight that is not 0
 * @param effectiveMacsPerStep multiply-accumulates of a dense network with an input and a weight
 *     that are not 0
 * @param layers the same by layer
 */
public record NeuroBench(
    @JsonProperty("footprint_bytes") long footprintBytes,
    @JsonProperty("connection_sparsity") @Nullable Double connectionSparsity,
    @JsonProperty("activation_sparsity") @Nullable Double activationSparsity,
    @JsonProperty("steps_per_s") double stepsPerSecond,
    @JsonProperty("dense_synops_per_step") double densePerStep,
    @JsonProperty("effective_acs_per_step") @Nullable Double effectiveAcsPerStep,
    @JsonProperty("effective_macs_per_step") @Nullable Double effectiveMacsPerStep,
    List<LayerCost> layers) {

  /**
   * A layer and the weights that lead to it.
   *
   * @param layer its name
   * @param neurons of it
   * @param weights that lead to it
   * @param connectionSparsity share of those that are 0
   * @param activationSparsity share of its cells that are 0
   * @param densePerStep synaptic operations if every weight were used
   * @param effectivePerStep synaptic operations that were
   */
  public record LayerCost(
      String layer,
      int neurons,
      long weights,
      @JsonProperty("connection_sparsity") @Nullable Double connectionSparsity,
      @JsonProperty("activation_sparsity") @Nullable Double activationSparsity,
      @JsonProperty("dense_synops_per_step") double densePerStep,
      @JsonProperty("effective_synops_per_step") @Nullable Double effectivePerStep) {}

  static NeuroBench of(SpotterSettings settings, OperationCounts counts, LayerWork work) {
    ModelNetwork network = settings.model().network();
    NetworkShape shape = NetworkShape.of(network);
    boolean spiking = network instanceof ModelNetwork.Spiking;
    long weights = shape.projections().stream().mapToLong(Projection::weights).sum();
    long used = shape.projections().stream().mapToLong(Projection::nonZeroWeights).sum();
    long steps = counts.steps;
    int last = shape.populations().size() - 1;
    long hiddenCells = 0;
    long hiddenActive = 0;
    for (int p = 1; p < last; p++) {
      hiddenCells += steps * shape.populations().get(p).neurons();
      hiddenActive += work.activeCells()[p];
    }
    var layers = new ArrayList<LayerCost>();
    for (int p = 1; p <= last; p++) {
      layers.add(layer(network, shape, p, work, steps));
    }
    return new NeuroBench(
        Footprint.bytes(settings.backendName(), weights, shape.parameters(), shape.states()),
        Rates.of(weights - used, (double) weights),
        spiking ? Rates.of(hiddenCells - hiddenActive, (double) hiddenCells) : null,
        1 / network.stepSeconds(),
        weights,
        spiking ? Rates.of(counts.synapticOperations, (double) steps) : null,
        spiking ? null : Rates.of(counts.effectiveMultiplyAccumulates, (double) steps),
        layers);
  }

  private static LayerCost layer(
      ModelNetwork network, NetworkShape shape, int population, LayerWork work, long steps) {
    boolean spiking = network instanceof ModelNetwork.Spiking;
    long weights = 0;
    long used = 0;
    long operations = 0;
    for (int i = 0; i < shape.projections().size(); i++) {
      Projection projection = shape.projections().get(i);
      if (projection.target() == population) {
        weights += projection.weights();
        used += projection.nonZeroWeights();
        operations += work.operations()[i];
      }
    }
    int neurons = shape.populations().get(population).neurons();
    long cells = steps * neurons;
    return new LayerCost(
        shape.populations().get(population).name(),
        neurons,
        weights,
        Rates.of(weights - used, (double) weights),
        spiking ? Rates.of(cells - work.activeCells()[population], (double) cells) : null,
        weights,
        spiking ? Rates.of(operations, (double) steps) : null);
  }
}
