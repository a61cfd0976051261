/**
 * Networks of ordinary artificial neurons, for comparison: what they look like, their file, and how
 * they run. No chip and no spike has a part in it.
 */
@NullMarked
package earshot.dense;

import org.jspecify.annotations.NullMarked;
