/** The listening loop, with and without a window, and what is said about it. */
@NullMarked
package earshot.listening;

import org.jspecify.annotations.NullMarked;
