/** What a person chose in the window and finds again at the next start; no toolkit. */
@NullMarked
package earshot.window.settings;

import org.jspecify.annotations.NullMarked;
