/** Pixels and colours: paints the steps of a history into an {@code int[]}; knows no toolkit. */
@NullMarked
package earshot.window.paint;

import org.jspecify.annotations.NullMarked;
