/** Networks described in physical units, apart from any backend. */
@NullMarked
package earshot.network;

import org.jspecify.annotations.NullMarked;
