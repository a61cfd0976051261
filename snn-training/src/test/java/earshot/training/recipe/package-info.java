@NullMarked
package earshot.training.recipe;

import org.jspecify.annotations.NullMarked;
