/** How good a model is and what it costs, measured on clips and on long recordings. */
@NullMarked
package earshot.evaluation;

import org.jspecify.annotations.NullMarked;
