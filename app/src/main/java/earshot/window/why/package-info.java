/** Why a word fired, ready to be drawn: evidence, ranked and named; no toolkit. */
@NullMarked
package earshot.window.why;

import org.jspecify.annotations.NullMarked;
