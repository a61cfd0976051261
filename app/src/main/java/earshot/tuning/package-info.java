/** Chooses the thresholds and the offsets of a model's decoder on long recordings. */
@NullMarked
package earshot.tuning;

import org.jspecify.annotations.NullMarked;
