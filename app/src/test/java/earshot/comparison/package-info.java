/** Tests of how engines are compared. */
@NullMarked
package earshot.comparison;

import org.jspecify.annotations.NullMarked;
