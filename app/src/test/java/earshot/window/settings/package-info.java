@NullMarked
package earshot.window.settings;

import org.jspecify.annotations.NullMarked;
