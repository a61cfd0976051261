@NullMarked
package earshot.training;

import org.jspecify.annotations.NullMarked;
