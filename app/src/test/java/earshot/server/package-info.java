/** Tests. */
@NullMarked
package earshot.server;

import org.jspecify.annotations.NullMarked;
