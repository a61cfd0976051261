/** Recordings, heard once and kept as envelopes. */
@NullMarked
package earshot.training.data;

import org.jspecify.annotations.NullMarked;
