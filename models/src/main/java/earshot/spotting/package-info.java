/**
 * The whole path from a block of samples to a detection, without a sound card and without a window.
 */
@NullMarked
package earshot.spotting;

import org.jspecify.annotations.NullMarked;
