/**
 * Knows how to make a keyword model of recordings; knows no command line and no window. The vector
 * instructions of the incubating module are used where it was added to the run, plain loops
 * elsewhere.
 */
module earshot.training {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires TarsosDSP;
  requires static jdk.incubator.vector;
  requires static org.jspecify;
  requires transitive earshot.models;

  exports earshot.training;
  exports earshot.training.recipe;

  opens earshot.training.recipe to
      com.fasterxml.jackson.databind;
}
