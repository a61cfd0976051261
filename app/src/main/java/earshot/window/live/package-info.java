/** What the window shows, without a window: copies of what the ear does, ready to be painted. */
@NullMarked
package earshot.window.live;

import org.jspecify.annotations.NullMarked;
