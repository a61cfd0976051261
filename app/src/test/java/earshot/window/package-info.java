/** Tests of the window, most of them without a toolkit. */
@NullMarked
package earshot.window;

import org.jspecify.annotations.NullMarked;
