/** The emulated chip held against files of vectors. */
@NullMarked
package earshot.verification;

import org.jspecify.annotations.NullMarked;
