/** Spikes as files that other programs read and write: CSV, AEDAT-2.0, HDF5. */
@NullMarked
package earshot.spikefiles;

import org.jspecify.annotations.NullMarked;
