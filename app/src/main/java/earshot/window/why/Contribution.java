package earshot.window.why;

/**
 * What a channel or a neuron carried, all its spikes in the window together.
 *
 * @param name for people
 * @param share in the units of the output's membrane, below 0 against the word
 */
public record Contribution(String name, double share) {}
