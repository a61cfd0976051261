/** What a running network looks like from outside, whichever backend runs it. */
@NullMarked
package earshot.runtime;

import org.jspecify.annotations.NullMarked;
