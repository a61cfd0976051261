@NullMarked
package earshot.training.network;

import org.jspecify.annotations.NullMarked;
