/** Files that are put in their place whole, and fields of CSV. Knows nothing of what is written. */
@NullMarked
package earshot.files;

import org.jspecify.annotations.NullMarked;
