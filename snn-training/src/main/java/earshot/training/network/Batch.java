package earshot.training.network;

import java.util.List;

/**
 * Sequences to learn from, laid out in rows.
 *
 * @param layout where each lies
 * @param input the spikes of the front end
 * @param targets what is wanted, by sequence
 */
public record Batch(BatchLayout layout, SpikeTrain input, List<Target> targets) {}
