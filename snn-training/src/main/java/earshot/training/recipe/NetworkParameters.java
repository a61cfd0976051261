package earshot.training.recipe;

/** Sizes and time constants of a network, by the kind of its neurons. */
public sealed interface NetworkParameters permits SpikingParameters, DenseParameters {}
