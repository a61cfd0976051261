@NullMarked
package earshot.training.mixing;

import org.jspecify.annotations.NullMarked;
