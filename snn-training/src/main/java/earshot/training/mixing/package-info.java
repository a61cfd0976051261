/**
 * Sequences to learn from, mixed anew in every epoch: shifted, warped, masked, in noise, in rooms,
 * in company.
 */
@NullMarked
package earshot.training.mixing;

import org.jspecify.annotations.NullMarked;
