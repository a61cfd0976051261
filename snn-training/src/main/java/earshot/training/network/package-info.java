/**
 * A network that learns: layers with their backward pass, the readout, the losses and the
 * optimiser.
 */
@NullMarked
package earshot.training.network;

import org.jspecify.annotations.NullMarked;
