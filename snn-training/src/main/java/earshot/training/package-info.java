/** The trainer: from a folder of recordings and a recipe to a model. */
@NullMarked
package earshot.training;

import org.jspecify.annotations.NullMarked;
