/** Other engines, run as processes on the same recordings and scored by the same code. */
@NullMarked
package earshot.comparison;

import org.jspecify.annotations.NullMarked;
