/**
 * The emulated low-power chip: its limits, the mapping and quantisation of a network, the integer
 * core bit for bit, and what it would cost. Every figure is an emulation's, none a measurement of a
 * device.
 */
@NullMarked
package earshot.lowpower;

import org.jspecify.annotations.NullMarked;
