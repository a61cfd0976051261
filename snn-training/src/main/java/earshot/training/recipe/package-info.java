/** Every choice that makes a model, as a file. */
@NullMarked
package earshot.training.recipe;

import org.jspecify.annotations.NullMarked;
