/** The reference backend: the step that all backends share, in floating point. */
@NullMarked
package earshot.reference;

import org.jspecify.annotations.NullMarked;
