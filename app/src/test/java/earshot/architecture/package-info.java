/** Holds the product against the rules of the house. */
@NullMarked
package earshot.architecture;

import org.jspecify.annotations.NullMarked;
