/**
 * Knows networks of spiking neurons, and ordinary ones for comparison, and what runs them; knows no
 * sound, no model card and no window. Of the front end it uses only {@code earshot.spikes}.
 */
module earshot.snn {
  requires com.fasterxml.jackson.databind;
  requires io.jhdf;
  requires static org.jspecify;
  requires transitive earshot.dsp;

  exports earshot.dense;
  exports earshot.lowpower;
  exports earshot.network;
  exports earshot.nir;
  exports earshot.reference;
  exports earshot.runtime;
  exports earshot.why;

  opens earshot.dense to
      com.fasterxml.jackson.databind;
}
