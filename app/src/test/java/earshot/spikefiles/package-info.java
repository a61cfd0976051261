/** Tests. */
@NullMarked
package earshot.spikefiles;

import org.jspecify.annotations.NullMarked;
