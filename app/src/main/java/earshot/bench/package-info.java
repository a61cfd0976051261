/** How fast each stage of the path and the whole of it is on this machine. */
@NullMarked
package earshot.bench;

import org.jspecify.annotations.NullMarked;
