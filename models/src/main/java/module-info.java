/**
 * Knows trained keyword models and what makes them listen; knows no file of sound, no command line
 * and no window.
 */
@SuppressWarnings("requires-transitive-automatic") // TarsosDSP names no module
module earshot.models {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive earshot.snn;
  requires transitive TarsosDSP;

  exports earshot.decoder;
  exports earshot.models;
  exports earshot.spotting;
  exports earshot.tarsos;
  exports earshot.verification;

  opens earshot.models to
      com.fasterxml.jackson.databind;
  opens earshot.decoder to
      com.fasterxml.jackson.databind;
}
