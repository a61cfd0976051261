package earshot.training.network;

/**
 * What a spike costs, which is added to its gradient.
 *
 * @param always dL/dn of every spike, by hidden layer
 * @param inQuiet dL/dn that is added at quiet steps, by hidden layer
 * @param quiet which steps those are
 */
public record SpikePrices(float[] always, float[] inQuiet, QuietSteps quiet) {
  /** Adds them to dL/dn of a shard (rows, neurons). */
  void addTo(float[] gradient, BatchLayout layout, int shard, int layer, int neurons) {
    if (always[layer] == 0f && inQuiet[layer] == 0f) {
      return;
    }
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      for (int row = layout.start(i); row < layout.start(i) + layout.length(i); row++) {
        float price = always[layer] + (quiet.at(row) ? inQuiet[layer] : 0f);
        int at = row * neurons;
        for (int k = 0; k < neurons; k++) {
          gradient[at + k] += price;
        }
      }
    }
  }
}
