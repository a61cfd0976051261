/**
 * The window; with its sub-packages the only place that draws, and the only one that knows JavaFX.
 */
@NullMarked
package earshot.window;

import org.jspecify.annotations.NullMarked;
