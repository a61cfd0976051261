/** The demonstration recording, with the truth about it. */
@NullMarked
package earshot.assets;

import org.jspecify.annotations.NullMarked;
