/** The command line: one small class for each command, and the one place where parts are chosen. */
@NullMarked
package earshot.app;

import org.jspecify.annotations.NullMarked;
