/** Tests without a toolkit. */
@NullMarked
package earshot.window.live;

import org.jspecify.annotations.NullMarked;
