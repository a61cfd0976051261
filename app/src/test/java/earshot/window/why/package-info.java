@NullMarked
package earshot.window.why;

import org.jspecify.annotations.NullMarked;
