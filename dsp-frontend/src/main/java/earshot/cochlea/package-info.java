/**
 * A gammatone filterbank, its gain control and the spike encoder: the parts of the gammatone front
 * end.
 */
@NullMarked
package earshot.cochlea;

import org.jspecify.annotations.NullMarked;
