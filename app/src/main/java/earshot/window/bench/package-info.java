/** The neuron bench: one neuron, what feeds it and what it does; no toolkit. */
@NullMarked
package earshot.window.bench;

import org.jspecify.annotations.NullMarked;
