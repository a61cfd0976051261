@NullMarked
package earshot.window.keep;

import org.jspecify.annotations.NullMarked;
