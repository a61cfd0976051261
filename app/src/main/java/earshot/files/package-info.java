/** Files that are put in their place whole. Knows nothing of what is written in them. */
@NullMarked
package earshot.files;

import org.jspecify.annotations.NullMarked;
