/** Whole front ends, samples in and spikes out, and their parameters. */
@NullMarked
package earshot.frontend;

import org.jspecify.annotations.NullMarked;
