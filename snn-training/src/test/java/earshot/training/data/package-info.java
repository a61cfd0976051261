@NullMarked
package earshot.training.data;

import org.jspecify.annotations.NullMarked;
