/** The few loops in which training spends its time, plain and with vector instructions. */
@NullMarked
package earshot.training.kernels;

import org.jspecify.annotations.NullMarked;
