/**
 * Sound in: microphones, recordings, pipes, all behind one interface; the only package that knows
 * javax.sound.
 */
@NullMarked
package earshot.sound;

import org.jspecify.annotations.NullMarked;
