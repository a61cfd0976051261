/** Which spikes an output owes its membrane to: traced back through weights and delays. */
@NullMarked
package earshot.why;

import org.jspecify.annotations.NullMarked;
