/** Earshot within pipelines of TarsosDSP: processors that make spikes and find keywords. */
@NullMarked
package earshot.tarsos;

import org.jspecify.annotations.NullMarked;
