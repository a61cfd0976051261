/** Spikes as both halves see them: a frame per step, handed from the front end to the network. */
@NullMarked
package earshot.spikes;

import org.jspecify.annotations.NullMarked;
