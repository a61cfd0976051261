/** Knows how to make a keyword model of recordings; knows no command line and no window. */
module earshot.training {
  requires com.fasterxml.jackson.databind;
  requires static org.jspecify;
  requires transitive earshot.models;
}
