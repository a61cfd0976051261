/** An evaluation as a page that can be read without a network and put on paper. */
@NullMarked
package earshot.report;

import org.jspecify.annotations.NullMarked;
