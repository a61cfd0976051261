/** Tests without a toolkit. */
@NullMarked
package earshot.window.paint;

import org.jspecify.annotations.NullMarked;
