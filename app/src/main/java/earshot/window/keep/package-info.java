/** What a person keeps of what was heard: recordings, words for training, events; no toolkit. */
@NullMarked
package earshot.window.keep;

import org.jspecify.annotations.NullMarked;
