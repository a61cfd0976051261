package earshot.window;

/** For whom the window is drawn. */
enum Size {
  /** One person at a desk. */
  DESK,
  /** A room in front of a projector. */
  STAGE
}
