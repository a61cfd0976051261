/** Holds the demonstration recording and what the window looks like; knows nothing. */
module earshot.assets {
  requires static org.jspecify;

  exports earshot.assets;
}
