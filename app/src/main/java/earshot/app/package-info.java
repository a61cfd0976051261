/** The entry point of the program. */
@NullMarked
package earshot.app;

import org.jspecify.annotations.NullMarked;
