@NullMarked
package earshot.training.kernels;

import org.jspecify.annotations.NullMarked;
