/**
 * Knows trained keyword models and what makes them listen; knows no file of sound, no command line
 * and no window.
 */
module earshot.models {
  requires com.fasterxml.jackson.databind;
  requires static org.jspecify;
  requires transitive earshot.snn;
}
