package earshot.window;

/**
 * A text beside a picture.
 *
 * @param place from 0 at the top to 1 at the bottom
 * @param text what it says
 */
record Tick(double place, String text) {}
