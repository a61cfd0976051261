@NullMarked
package earshot.window.bench;

import org.jspecify.annotations.NullMarked;
