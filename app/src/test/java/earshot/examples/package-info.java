/** Earshot in other people's programs: the examples of docs/doors.md, compiled and run. */
@NullMarked
package earshot.examples;

import org.jspecify.annotations.NullMarked;
