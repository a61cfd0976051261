/** Long test recordings with their truth, made from clips, speech and noise. */
@NullMarked
package earshot.mixing;

import org.jspecify.annotations.NullMarked;
